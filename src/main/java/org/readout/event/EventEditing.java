package org.readout.event;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.writing.WriteTransactions;

/** How events come into the record. */
@GraphQLApi
public class EventEditing {

    private final WriteTransactions desk;
    private final EventRecorder recorder;
    private final EventRepository events;

    public EventEditing(WriteTransactions desk, EventRecorder recorder, EventRepository events) {
        this.desk = desk;
        this.recorder = recorder;
        this.events = events;
    }

    @Mutation
    @Description(
            "Records an event. Its slug names it for ever: the same content again changes nothing, other content is a conflict.")
    public @NonNull Uni<EventPayload> recordEvent(@NonNull EventInput input) {
        return desk.record(() -> recorder.record(input)).chain(recorded -> events.byKey(recorded.key())
                .map(event -> new EventPayload(event, recorded.created())));
    }
}
