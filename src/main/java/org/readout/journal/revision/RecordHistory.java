package org.readout.journal.revision;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import org.readout.journal.change.ChangeKind;
import org.readout.platform.database.sql.EnumColumn;
import org.readout.writing.RecordState;

/**
 * Where a record stands in its history.
 *
 * @param last what was done to it last, but for mergers into it
 */
public record RecordHistory(int revision, Instant recordedAt, EnumColumn<ChangeKind> last) {

    static RecordHistory of(Row row) {
        return new RecordHistory(
                row.getInteger("revision"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                EnumColumn.of(ChangeKind.class, row, "last"));
    }

    public RecordState state() {
        return switch (EnumColumn.get(last)) {
            case RECORDED, MERGED -> RecordState.CURRENT;
            case CORRECTED, RESTORED -> RecordState.CORRECTED;
            case RETRACTED -> RecordState.RETRACTED;
        };
    }
}
