package org.readout.journal.revision;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.journal.change.ChangeKind;
import org.readout.platform.database.sql.EnumColumn;

/** One entry of a record's history; nothing that was recorded is ever erased. */
@DefaultNonNull
@Description("One entry of a record's history; nothing that was recorded is ever erased.")
public record Revision(
        @Description("Which revision it is; the first is 1.")
        int number,

        @Ignore EnumColumn<ChangeKind> storedKind,
        @Description("When it was done.") Instant at,
        @Description("The editor, as authenticated.") String by,

        @Nullable @Description("Why, in the editor's words.")
        String reason,

        @Description("Field by field what it changed; all of the content where it is the first.")
        List<@NonNull FieldChange> changes) {

    static Revision of(Row row) {
        return new Revision(
                row.getInteger("number"),
                EnumColumn.of(ChangeKind.class, row, "kind"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("editor"),
                row.getString("reason"),
                changes(content(row, "before"), content(row, "content")));
    }

    private static JsonObject content(Row row, String column) {
        Object content = row.getValue(column);
        return content instanceof JsonObject found ? found : new JsonObject();
    }

    /** What there is now in its order, then what is no more. */
    static List<FieldChange> changes(JsonObject before, JsonObject after) {
        Map<String, String> old = ContentPaths.of(before);
        Map<String, String> present = ContentPaths.of(after);
        List<FieldChange> changes = new ArrayList<>();
        present.forEach((field, value) -> {
            if (!value.equals(old.get(field))) {
                changes.add(new FieldChange(field, old.get(field), value));
            }
        });
        old.forEach((field, value) -> {
            if (!present.containsKey(field)) {
                changes.add(new FieldChange(field, value, null));
            }
        });
        return changes;
    }

    @Description("What was done.")
    public ChangeKind getKind() {
        return EnumColumn.get(storedKind);
    }
}
