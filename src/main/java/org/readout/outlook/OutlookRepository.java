package org.readout.outlook;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.readout.actor.Country;
import org.readout.platform.database.EnumColumn;
import org.readout.platform.database.RowLoader;
import org.readout.platform.database.Sql;
import org.readout.platform.database.Workload;
import org.readout.statement.Likelihood;

/** Reads what the reasoning is about: light rows, one statement for all meetings that are asked for. */
@Singleton
public class OutlookRepository {

    private static final String UTTERANCES = """
            select p.meeting_id as parent_key, s.id as statement_id, s.speaker_id, s.said_on_earliest, s.said_on_latest,
              p.likelihood, a.country_code
            from "position" p
            join statement s on s.id = p.statement_id
            join actor a on a.id = s.speaker_id
            where p.meeting_id = any(?) and s.state <> 'RETRACTED' and p.said_on_earliest <= ?
            """;

    private final RowLoader rows;

    OutlookRepository(RowLoader rows) {
        this.rows = rows;
    }

    /** What was said of a meeting by the end of a day and was not retracted, in no order. */
    public Uni<List<Utterance>> utterances(UUID meeting, LocalDate day) {
        return rows.many(Sql.of(UTTERANCES, day).as(Workload.PAGE), meeting, OutlookRepository::utterance);
    }

    static Utterance utterance(Row row) {
        return new Utterance(
                row.getUUID("statement_id"),
                row.getUUID("speaker_id"),
                Country.of(row),
                row.getLocalDate("said_on_earliest"),
                row.getLocalDate("said_on_latest"),
                EnumColumn.value(Likelihood.class, row, "likelihood"));
    }
}
