package org.readout.dossier.exports;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.stream.Collectors;
import org.readout.platform.database.reads.RowLoader;
import org.readout.platform.database.sql.Sql;
import org.readout.writing.RecordKind;
import org.readout.writing.RecordModel;
import org.readout.writing.RecordModels;

/** What records hold, of whichever kinds they are, in one statement for all of a level. */
@Singleton
class LinkedRecordRepository {

    private static final String ASKED = "with asked as (select unnest(?::uuid[]) as id)\n";
    private static final String OF_A_KIND = """
            select x.id as parent_key, '%1$s' as kind, %2$s as slug, record_content('%1$s', x.id)::text as content
            from asked
            join %3$s x on x.id = asked.id
            """;

    private final RowLoader rows;
    private final Sql contents;

    LinkedRecordRepository(RowLoader rows, RecordModels models) {
        this.rows = rows;
        contents = Sql.of(ASKED
                + models.all().stream().map(LinkedRecordRepository::ofKind).collect(Collectors.joining("union all\n")));
    }

    private static String ofKind(RecordModel<?, ?> model) {
        return OF_A_KIND.formatted(model.kind(), model.contents().slug(), model.table());
    }

    /** Null where there is no such record. */
    Uni<Content> of(UUID record) {
        return rows.one(contents, record, Content::of);
    }

    /**
     * What a record holds.
     *
     * @param slug null where it has none
     * @param json as the database keeps it
     */
    record Content(RecordKind kind, String slug, String json) {

        static Content of(Row row) {
            return new Content(
                    RecordKind.valueOf(row.getString("kind")), row.getString("slug"), row.getString("content"));
        }
    }
}
