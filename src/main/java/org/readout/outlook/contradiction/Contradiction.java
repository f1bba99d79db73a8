package org.readout.outlook.contradiction;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.readout.graphql.Node;
import org.readout.graphql.page.Join;
import org.readout.graphql.page.JoinedValue;
import org.readout.platform.database.sql.EnumColumn;
import org.readout.statement.Statement;
import org.readout.statement.StatementRepository;

/** Two statements that cannot both be right, or cannot both be meant. */
@DefaultNonNull
@Description("Two statements that cannot both be right, or cannot both be meant.")
public record Contradiction(
        @Ignore UUID recordKey,
        @Ignore UUID meetingKey,
        @Ignore JoinedValue<Statement> earlier,
        @Ignore JoinedValue<Statement> later,
        @Ignore EnumColumn<ContradictionKind> storedKind,

        @Nullable @Description("What the editor says of it; null where it is computed.")
        String note)
        implements Node {

    /** The statement that stood, to be read with pages of contradictions. */
    static final Join<Statement> EARLIER = new Join<>("earlier", "earlier_id", StatementRepository.STATEMENT, "s.id");

    /** The statement that spoke against it, likewise. */
    static final Join<Statement> LATER = new Join<>("later", "later_id", StatementRepository.STATEMENT, "s.id");

    private static final UUID NO_MEETING = new UUID(0, 0);

    static Contradiction of(Row row) {
        UUID meeting = row.getUUID("meeting_id");
        return new Contradiction(
                row.getUUID("record_id"),
                NO_MEETING.equals(meeting) ? null : meeting,
                EARLIER.of(row),
                LATER.of(row),
                EnumColumn.of(ContradictionKind.class, row, "kind"),
                row.getString("note"));
    }

    @Description("Between whom it stands.")
    public ContradictionKind getKind() {
        return EnumColumn.get(storedKind);
    }

    @Description("What shows it.")
    public ContradictionBasis getBasis() {
        return recordKey == null ? ContradictionBasis.LIKELIHOOD : ContradictionBasis.EDITORIAL;
    }

    /** Of one that an editor recorded the key of its record, which stays whatever becomes of it. */
    @Override
    public String nodeKey() {
        return recordKey == null
                ? new ContradictionId(getKind(), earlier.key(), later.key(), meetingKey).nodeKey()
                : recordKey.toString();
    }
}
