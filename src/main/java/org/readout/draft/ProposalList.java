package org.readout.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.draft.Proposal.Basis;
import org.readout.draft.Unplaced.Reason;
import org.readout.draft.speaker.Attribution;
import org.readout.draft.speaker.EmbeddedPost;
import org.readout.draft.speaker.NameSpan;
import org.readout.draft.speaker.RecentSpeakers;
import org.readout.draft.speaker.RecordActor;
import org.readout.draft.speaker.SpeakerMention;
import org.readout.draft.speaker.Voices;
import org.readout.draft.text.ArticleText;
import org.readout.draft.text.QuotedForm;
import org.readout.draft.text.Sentence;
import org.readout.draft.text.Span;
import org.readout.draft.text.Token;
import org.readout.draft.text.Tokenizer;
import org.readout.statement.form.StatementForm;

/** Makes proposals of what sentences say, and goes on with the last one. */
final class ProposalList {

    /** A word or two in marks may be a name for something, and no one's words. */
    private static final int FEWEST_WORDS = 3;

    /** As many quotations a report has at most. */
    private static final int MOST_QUOTATIONS = 100;

    private final ArticleText article;
    private final RecentSpeakers recent;
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<Unplaced> unplaced = new ArrayList<>();

    /** Sentences that are nothing but quotations, of whoever the next sentence names. */
    private final List<Sentence> waiting = new ArrayList<>();

    ProposalList(ArticleText article, RecentSpeakers recent) {
        this.article = article;
        this.recent = recent;
    }

    List<Proposal> proposals() {
        giveUpWaiting();
        return proposals;
    }

    List<Unplaced> unplaced() {
        return unplaced;
    }

    void add(EmbeddedPost post) {
        giveUpWaiting();
        if (post.author().size() != 1) {
            Reason reason = post.author().isEmpty() ? Reason.NOT_IN_THE_RECORD : Reason.SEVERAL_OF_THAT_NAME;
            unplaced.add(new Unplaced(post.whole(), post.signature(), reason));
            return;
        }
        proposals.add(new Proposal(
                post.author().get(0),
                StatementForm.QUOTATION,
                List.of(post.whole()),
                post.signature(),
                Basis.NAME,
                post.signature(),
                List.of(post.words()),
                null,
                List.of(),
                post.day()));
    }

    /** A sentence without a word of saying: nobody's, or the last speaker's where it is nothing but a quotation. */
    void addUnattributed(Sentence sentence, List<NameSpan> matches) {
        if (sentence.isQuotationAlone()) {
            Optional<RecordActor> speaker = waiting.isEmpty() ? recent.before() : Optional.empty();
            if (speaker.isPresent() && !proposals.isEmpty() && hasRoom(1)) {
                goOn(sentence);
                recent.spoke(speaker.get());
            } else {
                waiting.add(sentence);
            }
            return;
        }
        giveUpWaiting();
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (token.isQuotation()
                    && !Voices.isName(i, matches)
                    && Tokenizer.tokens(token.text().substring(1)).size() > FEWEST_WORDS) {
                unplaced.add(
                        new Unplaced(sentence.span(), new Span(token.start(), token.end()), Reason.NO_WORD_OF_SAYING));
            }
        }
    }

    void add(Sentence sentence, List<NameSpan> matches, Voices voices) {
        if (!sentence.token(0).isQuotation()) {
            giveUpWaiting();
        }
        List<Sentence> before = List.copyOf(waiting);
        waiting.clear();
        SpeakerResolution resolution = new SpeakerResolution(sentence, matches, recent);
        for (Voices.Voice voice : voices.voices()) {
            if (voice.attribution().speakers().isEmpty()) {
                Token cue = sentence.token(voice.attribution().cue());
                unplaced.add(new Unplaced(sentence.span(), new Span(cue.start(), cue.end()), Reason.NOBODY_NAMED));
            }
            for (SpeakerMention mention : voice.attribution().speakers()) {
                resolution
                        .of(mention)
                        .ifPresentOrElse(
                                speaker -> proposals.add(proposal(sentence, voice, mention, speaker, voices.relays())),
                                () -> unplaced.add(new Unplaced(
                                        sentence.span(),
                                        spanOf(sentence, mention),
                                        SpeakerResolution.reason(mention))));
            }
        }
        if (!before.isEmpty()) {
            boolean one = voices.voices().size() == 1
                    && voices.voices().get(0).attribution().speakers().size() == 1;
            lead(
                    before,
                    one
                            && !proposals.isEmpty()
                            && hasRoom(before.size())
                            && proposals
                                    .get(proposals.size() - 1)
                                    .sentences()
                                    .get(0)
                                    .equals(sentence.span()));
        }
    }

    private Proposal proposal(
            Sentence sentence,
            Voices.Voice voice,
            SpeakerMention mention,
            RecordActor speaker,
            List<Attribution> relays) {
        Attribution attribution = voice.attribution();
        List<Span> words = voice.quotations().stream()
                .map(number -> sentence.quotations().get(number).words())
                .toList();
        Token cue = sentence.token(attribution.cue());
        StatementForm form = attribution.silent() && words.isEmpty()
                ? StatementForm.NO_COMMENT
                : QuotedForm.of(article.text(), sentence, voice.quotations());
        return new Proposal(
                speaker,
                form,
                List.of(sentence.span()),
                mention.kind() == SpeakerMention.Kind.PRONOUN ? null : spanOf(sentence, mention),
                SpeakerResolution.basis(mention),
                new Span(cue.start(), cue.end()),
                words,
                attribution.hedge() < 0 ? null : spanOf(sentence, attribution.hedge(), attribution.hedge() + 1),
                relays.stream()
                        .map(relay -> spanOf(sentence, relay.from(), relay.to()))
                        .toList(),
                null);
    }

    private boolean hasRoom(int more) {
        return proposals.get(proposals.size() - 1).quotations().size() + more <= MOST_QUOTATIONS;
    }

    /** More words of the last proposal's speaker, in a sentence of their own. */
    private void goOn(Sentence sentence) {
        Proposal last = proposals.remove(proposals.size() - 1);
        proposals.add(with(last, last.sentences(), List.of(sentence), last.quotations()));
    }

    /** The sentences before one that tells whose they are. */
    private void lead(List<Sentence> before, boolean isTold) {
        if (isTold) {
            Proposal last = proposals.remove(proposals.size() - 1);
            proposals.add(with(last, last.sentences(), before, List.of()));
        } else {
            waiting.addAll(before);
            giveUpWaiting();
        }
    }

    private static Proposal with(Proposal proposal, List<Span> sentences, List<Sentence> more, List<Span> first) {
        List<Span> all = new ArrayList<>(sentences);
        List<Span> words = new ArrayList<>(first);
        more.forEach(sentence -> all.add(sentence.span()));
        more.forEach(sentence -> sentence.quotations().forEach(quotation -> words.add(quotation.words())));
        if (first.isEmpty()) {
            words.addAll(proposal.quotations());
        }
        return new Proposal(
                proposal.speaker(),
                StatementForm.QUOTATION,
                all,
                proposal.attributedAs(),
                proposal.basis(),
                proposal.cue(),
                words,
                proposal.hedge(),
                proposal.relays(),
                proposal.printedOn());
    }

    private void giveUpWaiting() {
        for (Sentence sentence : waiting) {
            unplaced.add(new Unplaced(sentence.span(), sentence.span(), Reason.NO_WORD_OF_SAYING));
        }
        waiting.clear();
    }

    private static Span spanOf(Sentence sentence, SpeakerMention mention) {
        return spanOf(sentence, mention.from(), mention.to());
    }

    private static Span spanOf(Sentence sentence, int from, int to) {
        return new Span(sentence.token(from).start(), sentence.token(to - 1).end());
    }
}
