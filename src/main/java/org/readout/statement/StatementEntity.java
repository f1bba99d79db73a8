package org.readout.statement;

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
import jakarta.persistence.Transient;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.readout.statement.code.CodeColumns;
import org.readout.statement.form.StatementChannel;
import org.readout.statement.form.StatementForm;
import org.readout.statement.input.StatementInput;
import org.readout.statement.input.Wording;
import org.readout.statement.position.PositionColumns;
import org.readout.time.PartialDateColumns;
import org.readout.writing.RecordEntity;
import org.readout.writing.input.Inputs;
import org.readout.writing.reference.References;

/** A statement as it is written; its reports stand beside it. */
@Entity
@Table(name = "statement")
public class StatementEntity extends RecordEntity {

    String slug;

    @Column(name = "speaker_id")
    UUID speaker;

    @Column(name = "on_behalf_of_id")
    UUID onBehalfOf;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "addressee", joinColumns = @JoinColumn(name = "statement_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "actor_id")
    List<UUID> addressedTo;

    @Enumerated(EnumType.STRING)
    StatementForm form;

    String quotation;
    String summary;

    @Enumerated(EnumType.STRING)
    StatementChannel channel;

    @EmbeddedColumnNaming("said_on_%s")
    PartialDateColumns saidOn;

    int sequence;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "position", joinColumns = @JoinColumn(name = "statement_id"))
    @OrderColumn(name = "ordinal")
    List<PositionColumns> positions;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "statement_event", joinColumns = @JoinColumn(name = "statement_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "event_id")
    List<UUID> events;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "statement_topic", joinColumns = @JoinColumn(name = "statement_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "topic_id")
    List<UUID> topics;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "statement_code", joinColumns = @JoinColumn(name = "statement_id"))
    @OrderColumn(name = "ordinal")
    List<CodeColumns> codes;

    /** They stand beside it, with keys of their own. */
    @Transient
    List<ReportEntity> reports = List.of();

    protected StatementEntity() {}

    StatementEntity(StatementInput input, References known) {
        slug = input.slug();
        speaker = known.key("actor", input.speaker(), "speaker");
        onBehalfOf = known.key("actor", input.onBehalfOf(), "onBehalfOf");
        addressedTo = known.keys("actor", input.addressedTo(), "addressedTo");
        form = input.form();
        quotation = Wording.of(input);
        summary = input.summary();
        channel = input.channel();
        saidOn = PartialDateColumns.of(input.saidOn());
        sequence = input.sequence() == null ? 0 : input.sequence();
        positions = Inputs.distinct(
                Inputs.mapped(
                        Inputs.listed(input.positions()),
                        "positions",
                        (position, path) -> new PositionColumns(
                                known.key("meeting", position.meeting(), path + ".meeting"), position)),
                PositionColumns::meeting);
        events = known.keys("event", input.events(), "events");
        topics = known.keys("topic", input.topics(), "topics");
        codes = Inputs.mapped(Inputs.listed(input.codes()), "codes", (code, path) -> new CodeColumns(code));
        UUID conveying = known.key("statement", input.conveyedBy(), "conveyedBy");
        reports = Inputs.distinct(
                Inputs.mapped(
                        input.reports(), "reports", (report, path) -> new ReportEntity(report, path, conveying, known)),
                report -> report.article);
        for (int i = 0; i < reports.size(); i++) {
            reports.get(i).ordinal = i;
        }
    }
}
