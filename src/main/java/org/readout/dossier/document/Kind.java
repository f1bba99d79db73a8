package org.readout.dossier.document;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.actor.ActorBulk;
import org.readout.actor.ActorInput;
import org.readout.actor.ActorKind;
import org.readout.article.ArticleBulk;
import org.readout.article.ArticleInput;
import org.readout.event.EventBulk;
import org.readout.event.EventInput;
import org.readout.event.TopicBulk;
import org.readout.event.TopicInput;
import org.readout.graphql.BlankText;
import org.readout.meeting.MeetingBulk;
import org.readout.meeting.MeetingInput;
import org.readout.outlook.ContradictionBulk;
import org.readout.outlook.ContradictionInput;
import org.readout.statement.StatementBulk;
import org.readout.statement.StatementInput;
import org.readout.status.StatusChangeBulk;
import org.readout.status.StatusChangeInput;
import org.readout.time.PartialDateInput;
import org.readout.writing.Bulk;

/**
 * A kind of record that documents hold.
 *
 * @param name of one, in a line of its own
 * @param list of all, in a dossier
 * @param input what one is read as
 * @param bulk how many are recorded
 * @param identity what tells records of the kind apart: the slug, where they have one
 */
public record Kind<I>(String name, String list, Class<I> input, Supplier<Bulk<I>> bulk, Function<I, String> identity) {

    public static final Kind<ActorInput> ACTOR =
            new Kind<>("actor", "actors", ActorInput.class, ActorBulk::new, ActorInput::slug);
    public static final Kind<TopicInput> TOPIC =
            new Kind<>("topic", "topics", TopicInput.class, TopicBulk::new, TopicInput::slug);
    public static final Kind<EventInput> EVENT =
            new Kind<>("event", "events", EventInput.class, EventBulk::new, EventInput::slug);
    public static final Kind<MeetingInput> MEETING =
            new Kind<>("meeting", "meetings", MeetingInput.class, MeetingBulk::new, MeetingInput::slug);
    public static final Kind<ArticleInput> ARTICLE =
            new Kind<>("article", "articles", ArticleInput.class, ArticleBulk::new, ArticleInput::slug);
    public static final Kind<StatementInput> STATEMENT =
            new Kind<>("statement", "statements", StatementInput.class, StatementBulk::new, StatementInput::slug);
    public static final Kind<StatusChangeInput> STATUS_CHANGE =
            new Kind<>("statusChange", "statusChanges", StatusChangeInput.class, StatusChangeBulk::new, Kind::wholeOf);
    public static final Kind<ContradictionInput> CONTRADICTION = new Kind<>(
            "contradiction",
            "contradictions",
            ContradictionInput.class,
            ContradictionBulk::new,
            input -> joined(input.kind(), input.earlier(), input.later(), input.meeting()));

    /** In the order in which a dossier has them: what comes later refers to what came before. */
    public static final List<Kind<?>> ALL =
            List.of(ACTOR, TOPIC, EVENT, MEETING, ARTICLE, STATEMENT, STATUS_CHANGE, CONTRADICTION);

    /** Later revisions of statements; they are no records of their own and are made one by one. */
    public static final Kind<RevisionInput> REVISION = new Kind<>(
            "revision",
            "revisions",
            RevisionInput.class,
            () -> {
                throw new IllegalStateException("Revisions are made one by one");
            },
            input -> input.number() == 0 ? input.slug() : input.slug() + " " + input.number());

    /** A status change has no name but all that it says. */
    private static String wholeOf(StatusChangeInput input) {
        PartialDateInput date = input.date() == null ? new PartialDateInput(null, null) : input.date();
        return joined(
                input.meeting(),
                input.status(),
                date.edtf(),
                date.basis() == null || BlankText.isBlank(date.basis()) ? null : date.basis(),
                input.assertedBy(),
                input.statement(),
                input.article(),
                input.note());
    }

    /** An input that was not checked yet may lack anything. */
    private static String joined(Object... parts) {
        return Stream.of(parts).map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** All that a document holds, in its order. */
    public static Stream<Kind<?>> allAndRevisions() {
        return Stream.concat(ALL.stream(), Stream.of(REVISION));
    }

    /** Tells the records of all kinds apart. */
    public String identity(I input) {
        return name + " " + identity.apply(input);
    }

    public boolean hasSlug() {
        return this != STATUS_CHANGE && this != CONTRADICTION;
    }

    /** What others call it who refer to it. */
    public List<String> nouns(Object input) {
        if (!hasSlug()) {
            return List.of();
        }
        return input instanceof ActorInput actor && actor.kind() == ActorKind.OUTLET
                ? List.of(name, "outlet")
                : List.of(name);
    }
}
