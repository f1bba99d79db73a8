package org.readout.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.draft.speaker.ActorNames;
import org.readout.draft.speaker.Attributions;
import org.readout.draft.speaker.EmbeddedPost;
import org.readout.draft.speaker.NameSpan;
import org.readout.draft.speaker.RecentSpeakers;
import org.readout.draft.speaker.RecordActor;
import org.readout.draft.speaker.SpeakerMention;
import org.readout.draft.speaker.TitledNames;
import org.readout.draft.speaker.Voices;
import org.readout.draft.text.ArticleText;
import org.readout.draft.text.Headline;
import org.readout.draft.text.Sentence;
import org.readout.draft.text.Sentences;
import org.readout.draft.text.Span;
import org.readout.draft.text.Token;

/** Goes through an article, sentence by sentence. */
final class Drafting {

    private static final int LONGEST_HEADING = 25;

    private final ArticleText article;
    private final ActorNames names;
    private final RecentSpeakers recent = new RecentSpeakers();
    private final ProposalList proposals;

    Drafting(ArticleText article, ActorNames names) {
        this.article = article;
        this.names = names;
        proposals = new ProposalList(article, recent);
        names.settle();
    }

    Draft draft() {
        List<Span> paragraphs = article.paragraphs();
        int headline = Headline.of(article.text(), paragraphs);
        for (int i = 0; i < paragraphs.size(); i++) {
            Span paragraph = paragraphs.get(i);
            Optional<EmbeddedPost> post = i + 1 == paragraphs.size()
                    ? Optional.empty()
                    : EmbeddedPost.of(article.text(), paragraph, paragraphs.get(i + 1), names);
            if (post.isPresent()) {
                proposals.add(post.get());
                i++;
            } else if (i != headline) {
                read(Sentences.of(article.text(), paragraph, i));
            }
        }
        return new Draft(
                article, headline < 0 ? null : paragraphs.get(headline), proposals.proposals(), proposals.unplaced());
    }

    private void read(List<Sentence> sentences) {
        if (sentences.size() == 1 && isHeading(sentences.get(0))) {
            return;
        }
        for (Sentence sentence : sentences) {
            recent.next();
            List<NameSpan> matches = names.matches(sentence.tokens());
            Voices voices = Voices.of(sentence, matches, Attributions.of(sentence, matches));
            if (voices.isSilent()) {
                proposals.addUnattributed(sentence, matches);
                mention(sentence, matches);
            } else {
                proposals.add(sentence, matches, voices);
            }
            describe(sentence, matches);
        }
    }

    private void describe(Sentence sentence, List<NameSpan> matches) {
        for (SpeakerMention name : new TitledNames(sentence, matches).names()) {
            if (name.actors().size() == 1) {
                recent.isDescribed(name.actors().get(0), sentence.tokens().subList(name.from(), name.to()));
            }
        }
    }

    /** A heading repeats what stands below it. */
    private static boolean isHeading(Sentence sentence) {
        Token last = sentence.token(sentence.size() - 1);
        return sentence.size() <= LONGEST_HEADING
                && last.kind() != Token.Kind.MARK
                && sentence.quotations().isEmpty();
    }

    /** With whom it begins, if it begins with somebody. */
    private void mention(Sentence sentence, List<NameSpan> matches) {
        List<RecordActor> subject = new ArrayList<>();
        matches.stream().findFirst().ifPresent(first -> {
            boolean owner =
                    first.to() < sentence.size() && sentence.token(first.to()).kind() == Token.Kind.POSSESSIVE;
            if (!owner) {
                subject.addAll(first.actors());
            }
        });
        recent.mentioned(subject);
    }
}
