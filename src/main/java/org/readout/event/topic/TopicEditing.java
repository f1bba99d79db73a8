package org.readout.event.topic;

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

/** How topics come into the record, and are put right. */
@GraphQLApi
public class TopicEditing {

    private final WriteTransactions desk;
    private final Recorder recorder;
    private final TopicRepository topics;

    public TopicEditing(WriteTransactions desk, Recorder recorder, TopicRepository topics) {
        this.desk = desk;
        this.recorder = recorder;
        this.topics = topics;
    }

    @Mutation
    @Description(
            "Records a topic. Its slug names it for ever: the same content again changes nothing, other content is a conflict.")
    public @NonNull Uni<TopicPayload> recordTopic(@NonNull TopicInput input) {
        return payload(desk.record(() -> recorder.record(input)));
    }

    @Mutation
    @Description(
            "Replaces the content of the topic under the input's slug; the old one stays in its revisions. The content that "
                    + "it has already changes nothing; with `revision`, it is a conflict where the topic has moved on from it.")
    public @NonNull Uni<TopicPayload> correctTopic(
            @NonNull TopicInput input,
            @NonNull @TextArgument(max = TextLength.SENTENCE, blank = false) String reason,
            Integer revision) {
        return payload(desk.revise(
                reason,
                () -> WriteTransactions.withinInput(() -> recorder.correct(input, new Correction(revision, false)))));
    }

    private Uni<TopicPayload> payload(Uni<Recorded> written) {
        return written.chain(
                recorded -> topics.byKey(recorded.key()).map(topic -> new TopicPayload(topic, recorded.created())));
    }
}
