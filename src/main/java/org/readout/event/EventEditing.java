package org.readout.event;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.TextArgument;
import org.readout.graphql.TextLength;
import org.readout.writing.Correction;
import org.readout.writing.Recorder;
import org.readout.writing.transaction.Recorded;
import org.readout.writing.transaction.WriteTransactions;

/** How events come into the record, and are put right. */
@GraphQLApi
public class EventEditing {

    private final WriteTransactions desk;
    private final Recorder recorder;
    private final EventRepository events;

    public EventEditing(WriteTransactions desk, Recorder recorder, EventRepository events) {
        this.desk = desk;
        this.recorder = recorder;
        this.events = events;
    }

    @Mutation
    @Description(
            "Records an event. Its slug names it for ever: the same content again changes nothing, other content is a conflict.")
    public @NonNull Uni<EventPayload> recordEvent(@NonNull EventInput input) {
        return payload(desk.record(() -> recorder.record(input)));
    }

    @Mutation
    @Description(
            "Replaces the content of the event under the input's slug; the old one stays in its revisions. The content that "
                    + "it has already changes nothing; with `revision`, it is a conflict where the event has moved on from it.")
    public @NonNull Uni<EventPayload> correctEvent(
            @NonNull EventInput input,
            @NonNull @TextArgument(max = TextLength.SENTENCE, blank = false) String reason,
            Integer revision) {
        return payload(desk.revise(
                reason,
                () -> WriteTransactions.withinInput(() -> recorder.correct(input, new Correction(revision, false)))));
    }

    private Uni<EventPayload> payload(Uni<Recorded> written) {
        return written.chain(
                recorded -> events.byKey(recorded.key()).map(event -> new EventPayload(event, recorded.created())));
    }
}
