package org.readout.journal.change;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.readout.graphql.SharedEvent;
import org.readout.graphql.page.Cursor;
import org.readout.platform.database.sql.EnumColumn;
import org.readout.writing.RecordKind;

/**
 * One entry of the journal of the whole record, in the order of commit.
 *
 * @param tidings null where one client alone is told of it
 */
@DefaultNonNull
@Description("One entry of the journal of the whole record, in the order of commit.")
public record Change(
        @Ignore long position,
        @Ignore EnumColumn<RecordKind> storedRecordKind,
        @Ignore UUID recordKey,
        @Ignore EnumColumn<ChangeKind> storedKind,
        @Description("When it was done.") Instant at,
        @Description("The editor, as authenticated.") String by,

        @Nullable @Description("Why, in the editor's words.")
        String reason,

        @Ignore SharedNodeReads tidings)
        implements SharedEvent {

    static Change of(Row row) {
        return new Change(
                row.getLong("position"),
                EnumColumn.of(RecordKind.class, row, "record_type"),
                row.getUUID("record_id"),
                EnumColumn.of(ChangeKind.class, row, "kind"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("editor"),
                row.getString("reason"),
                null);
    }

    /** The same, told to many at once. */
    Change toMany() {
        return new Change(position, storedRecordKind, recordKey, storedKind, at, by, reason, new SharedNodeReads());
    }

    /** All of it that is told without another reading: after a restored backup, a position may stand for another change. */
    @Override
    public List<Object> identity() {
        return List.of(
                position, recordKey.toString(), String.valueOf(storedKind), at.toString(), by, String.valueOf(reason));
    }

    @Description("Hand it back as `after` to go on from here.")
    public String getCursor() {
        return new Cursor(JournalRepository.IN_ORDER.name(), List.of(Long.toString(position))).seal();
    }

    @Description("What was done.")
    public ChangeKind getKind() {
        return EnumColumn.get(storedKind);
    }
}
