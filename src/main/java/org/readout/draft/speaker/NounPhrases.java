package org.readout.draft.speaker;

import java.util.List;
import java.util.Optional;
import org.readout.draft.text.ReportingVerbs;
import org.readout.draft.text.Sentence;
import org.readout.draft.text.Token;
import org.readout.draft.text.WordClasses;

/** Finds whoever is named next to a place of a sentence. */
final class NounPhrases {

    private static final int LONGEST = 14;
    private static final List<String> QUANTITIES = List.of(
            "number", "group", "handful", "pair", "couple", "dozen", "dozens", "several", "one", "two", "three", "some",
            "many", "few");

    private static final List<String> WORKS = List.of(
            "comments",
            "comment",
            "remarks",
            "remark",
            "words",
            "statement",
            "statements",
            "tweet",
            "tweets",
            "speech",
            "interview");

    private final Sentence sentence;
    private final TitledNames names;

    NounPhrases(Sentence sentence, TitledNames names) {
        this.sentence = sentence;
        this.names = names;
    }

    /** Whoever is named by the words that end before that token, as those before a verb. */
    Optional<SpeakerMention> endingBefore(int end) {
        if (end <= 0) {
            return Optional.empty();
        }
        Token last = sentence.token(end - 1);
        Optional<NameSpan> match = names.endingBefore(end);
        if (match.isPresent()) {
            return match.map(names::name);
        }
        if (!last.isWord() || ReportingVerbs.use(last) != null) {
            return Optional.empty();
        }
        if (WordClasses.isPronoun(last)) {
            return Optional.of(new SpeakerMention(SpeakerMention.Kind.PRONOUN, end - 1, end, List.of()));
        }
        if (WordClasses.isFunctional(last)) {
            return Optional.empty();
        }
        int from = names.start(end - 1);
        Optional<SpeakerMention> head = apposedTo(from);
        return head.isPresent() ? head : Optional.of(described(from, end));
    }

    /** The name that the sentence begins with, and after whose comma the phrase stands: "Peskov, the spokesman said". */
    private Optional<SpeakerMention> apposedTo(int from) {
        return from < 2 || !sentence.token(from - 1).isMark(",")
                ? Optional.empty()
                : names.endingBefore(from - 1).map(names::name).filter(head -> head.isName() && head.from() == 0);
    }

    /** Whoever is named by the words that begin at that token, as those after "according to". */
    Optional<SpeakerMention> startingAt(int from) {
        int at = from;
        boolean inner = false;
        NameSpan name = null;
        while (at < sentence.size() && at - from < LONGEST) {
            Optional<NameSpan> match = names.startingAt(at);
            if (match.isPresent()) {
                name = match.get();
                at = name.to();
            } else if (sentence.token(at).kind() == Token.Kind.POSSESSIVE) {
                if (at + 1 < sentence.size()
                        && WORKS.contains(sentence.token(at + 1).text())) {
                    break;
                }
                name = null;
                at++;
            } else if (goesOn(from, at)) {
                inner |= at > from && WordClasses.isPreposition(sentence.token(at)) && !isQuantity(at - 1);
                name = null;
                at++;
            } else {
                break;
            }
        }
        if (name != null && name.to() == at && !inner && !(name.from() > from && names.isOtherName(name))) {
            return Optional.of(new SpeakerMention(SpeakerMention.Kind.NAME, from, at, name.actors()));
        }
        if (at == from + 1 && WordClasses.isPronoun(sentence.token(from))) {
            return Optional.of(new SpeakerMention(SpeakerMention.Kind.PRONOUN, from, at, List.of()));
        }
        return at == from ? Optional.empty() : Optional.of(described(from, at));
    }

    /** Whether the word is of the phrase that begins at {@code from}; a preposition is, after a noun: "a spokesman for". */
    private boolean goesOn(int from, int at) {
        Token token = sentence.token(at);
        if (!token.isWord() || ReportingVerbs.use(token) != null) {
            return false;
        }
        if (token.lower().equals("of")
                || token.lower().equals("for")
                || token.lower().equals("in")) {
            return at > from && (WordClasses.isPersonNoun(sentence.token(at - 1)) || isQuantity(at - 1));
        }
        if (at == from && (WordClasses.isDeterminer(token) || WordClasses.isPronoun(token))) {
            return true;
        }
        return WordClasses.isDeterminer(token) && at > from && WordClasses.isPreposition(sentence.token(at - 1))
                || !WordClasses.isFunctional(token);
    }

    private boolean isQuantity(int at) {
        return sentence.token(at).isWord()
                && QUANTITIES.contains(sentence.token(at).lower());
    }

    private SpeakerMention described(int from, int to) {
        boolean before =
                sentence.token(from).isWord() && sentence.token(from).lower().equals("the");
        return before && WordClasses.isPersonNoun(sentence.token(to - 1)) && to - from <= 4
                ? new SpeakerMention(SpeakerMention.Kind.DESCRIPTION, from, to, List.of())
                : SpeakerMention.unknown(from, to);
    }
}
