package org.readout.outlook.contradiction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.readout.writing.RecordEntity;
import org.readout.writing.reference.References;

/** A contradiction that an editor recorded. */
@Entity
@Table(name = "contradiction")
public class ContradictionEntity extends RecordEntity {

    @Enumerated(EnumType.STRING)
    ContradictionKind kind;

    @Column(name = "earlier_id")
    UUID earlier;

    @Column(name = "later_id")
    UUID later;

    @Column(name = "meeting_id")
    UUID meeting;

    String note;

    protected ContradictionEntity() {}

    ContradictionEntity(ContradictionInput input, References known) {
        kind = input.kind();
        earlier = known.key("statement", input.earlier(), "earlier");
        later = known.key("statement", input.later(), "later");
        meeting = known.key("meeting", input.meeting(), "meeting");
        note = input.note();
    }
}
