package org.readout.draft;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.readout.actor.profile.ActorKind;
import org.readout.draft.speaker.ActorNames;
import org.readout.draft.speaker.RecordActor;
import org.readout.draft.text.ArticleText;
import org.readout.draft.text.UnreadableArticle;

/** People and bodies who are nobody, and drafts of what is written of them. */
public final class MadeUpRecord {

    private static final List<RecordActor> ACTORS = List.of(
            actor(ActorKind.LEADER, "Ana Ruiz", "President Ruiz"),
            actor(ActorKind.LEADER, "Jonas Berg"),
            actor(ActorKind.OFFICIAL, "Boris Lem", "Lem"),
            actor(ActorKind.OFFICIAL, "Carla Lind", "Lind"),
            actor(ActorKind.OFFICIAL, "Kofi Adu", "the envoy of the union"),
            actor(ActorKind.INSTITUTION, "Foreign Ministry", "the ministry"),
            actor(ActorKind.INSTITUTION, "Blue Palace", "the palace"),
            actor(ActorKind.OUTLET, "Daily Herald", "The Herald"),
            actor(ActorKind.OUTLET, "NORA", "NORA news agency", "@NORA_news"),
            actor(ActorKind.UNNAMED_SOURCE, "Sources close to the talks", "sources close to the talks"),
            actor(ActorKind.UNNAMED_SOURCE, "Senior diplomat", "a senior diplomat"));

    private MadeUpRecord() {}

    static Draft draft(String text) {
        return draft(text, ACTORS);
    }

    static Draft draft(String text, RecordActor... more) {
        return draft(text, Stream.concat(ACTORS.stream(), Stream.of(more)).toList());
    }

    private static Draft draft(String text, List<RecordActor> actors) {
        ArticleText article = article(text);
        ActorNames names = ActorNames.in(article);
        actors.forEach(names::add);
        return Draft.of(article, names);
    }

    public static ArticleText article(String text) {
        try {
            return ArticleText.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | UnreadableArticle e) {
            throw new AssertionError(e);
        }
    }

    static RecordActor actor(ActorKind kind, String... names) {
        return new RecordActor(names[0].toLowerCase().replace(' ', '-'), kind, List.of(names));
    }

    /** Each proposal as "speaker FORM |quotation|quotation". */
    static List<String> proposals(Draft draft) {
        return draft.proposals().stream()
                .map(proposal -> proposal.speaker() + " " + proposal.form()
                        + (proposal.quotations().isEmpty() ? "" : " ")
                        + String.join(
                                "",
                                proposal.quotations().stream()
                                        .map(words -> "|" + draft.article().words(words))
                                        .toList()))
                .toList();
    }

    /** Each of those that are not placed as "REASON words". */
    static List<String> unplaced(Draft draft) {
        return draft.unplaced().stream()
                .map(one -> one.reason().name() + " " + draft.article().words(one.words()))
                .toList();
    }
}
