package org.readout.statement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.UuidGenerator;
import org.readout.time.PartialDateColumns;
import org.readout.writing.Differences;
import org.readout.writing.Inputs;
import org.readout.writing.Recorder;

/** A statement as it is written; its reports stand beside it. */
@Entity
@Table(name = "statement")
public class StatementEntity implements Recorder.Keyed {

    private static final int MOST_REVISIONS = 1000;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

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

    @Column(name = "conveyed_by_id")
    UUID conveyedBy;

    @Enumerated(EnumType.STRING)
    RecordState state = RecordState.CURRENT;

    int revision = 1;

    protected StatementEntity() {}

    StatementEntity(StatementInput input, StatementReferences known) {
        slug = input.slug();
        speaker = known.actors().key(input.speaker(), "speaker");
        onBehalfOf = known.actors().key(input.onBehalfOf(), "onBehalfOf");
        addressedTo = known.actors().keys(Inputs.listed(input.addressedTo()), "addressedTo");
        form = input.form();
        quotation = Wording.of(input);
        summary = input.summary();
        channel = input.channel();
        saidOn = PartialDateColumns.of(input.saidOn());
        positions = Inputs.mapped(
                Inputs.listed(input.positions()),
                "positions",
                (position, path) ->
                        new PositionColumns(known.meetings().key(position.meeting(), path + ".meeting"), position));
        events = known.events().keys(Inputs.listed(input.events()), "events");
        topics = known.topics().keys(Inputs.listed(input.topics()), "topics");
        codes = Inputs.mapped(Inputs.listed(input.codes()), "codes", (code, path) -> known.codes()
                .key(code.referenceSlug(), path));
        conveyedBy = known.statements().key(input.conveyedBy(), "conveyedBy");
    }

    @Override
    public UUID key() {
        return id;
    }

    /** Empties its lists, for the rows of two contents must not meet in the database. */
    void makeRoom() {
        addressedTo.clear();
        positions.clear();
        events.clear();
        topics.clear();
        codes.clear();
    }

    /** Whether only a retraction can still come: revisions are one list. */
    boolean isCorrectedOut() {
        return revision >= MOST_REVISIONS - 1;
    }

    /** Takes the content of another, as its next revision. */
    void correct(StatementEntity other) {
        speaker = other.speaker;
        onBehalfOf = other.onBehalfOf;
        addressedTo.addAll(other.addressedTo);
        form = other.form;
        quotation = other.quotation;
        summary = other.summary;
        channel = other.channel;
        saidOn = other.saidOn;
        positions.addAll(other.positions);
        events.addAll(other.events);
        topics.addAll(other.topics);
        codes.addAll(other.codes);
        conveyedBy = other.conveyedBy;
        state = RecordState.CORRECTED;
        revision++;
    }

    void retract() {
        state = RecordState.RETRACTED;
        revision++;
    }

    List<String> differences(StatementEntity other) {
        return new Differences()
                .compare("speaker", speaker, other.speaker)
                .compare("onBehalfOf", onBehalfOf, other.onBehalfOf)
                .compare("addressedTo", addressedTo, other.addressedTo)
                .compare("form", form, other.form)
                .compare("quotation", quotation, other.quotation)
                .compare("summary", summary, other.summary)
                .compare("channel", channel, other.channel)
                .compare("saidOn", saidOn, other.saidOn)
                .compare("positions", positions, other.positions)
                .compare("events", events, other.events)
                .compare("topics", topics, other.topics)
                .compare("codes", codes, other.codes)
                .compare("conveyedBy", conveyedBy, other.conveyedBy)
                .fields();
    }
}
