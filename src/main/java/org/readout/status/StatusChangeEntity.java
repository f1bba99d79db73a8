package org.readout.status;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.readout.meeting.MeetingStatus;
import org.readout.time.PartialDateColumns;
import org.readout.writing.RecordEntity;
import org.readout.writing.reference.References;

/** A status change as it is written. */
@Entity
@Table(name = "status_change")
public class StatusChangeEntity extends RecordEntity {

    @Column(name = "meeting_id")
    UUID meeting;

    @Enumerated(EnumType.STRING)
    MeetingStatus status;

    @EmbeddedColumnNaming("date_%s")
    PartialDateColumns date;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "status_change_author", joinColumns = @JoinColumn(name = "status_change_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "actor_id")
    List<UUID> assertedBy;

    @Column(name = "statement_id")
    UUID statement;

    @Column(name = "article_id")
    UUID article;

    String note;

    protected StatusChangeEntity() {}

    StatusChangeEntity(StatusChangeInput input, References known) {
        meeting = known.key("meeting", input.meeting(), "meeting");
        status = input.status();
        date = PartialDateColumns.of(input.date());
        assertedBy = known.keys("actor", input.assertedBy(), "assertedBy");
        statement = known.key("statement", input.statement(), "statement");
        article = known.key("article", input.article(), "article");
        note = input.note();
    }
}
