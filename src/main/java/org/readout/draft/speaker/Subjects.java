package org.readout.draft.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.draft.speaker.Attribution.Manner;
import org.readout.draft.text.Sentence;
import org.readout.draft.text.Token;
import org.readout.draft.text.WordClasses;

/** Finds the subjects of verbs of saying. */
final class Subjects {

    private static final int MOST_COMMAS = 4;
    private static final int LONGEST_APPOSITION = 30;

    private final Sentence sentence;
    private final NounPhrases phrases;
    private final TitledNames names;
    private final JoinedNames joined;

    Subjects(Sentence sentence, NounPhrases phrases, TitledNames names) {
        this.sentence = sentence;
        this.phrases = phrases;
        this.names = names;
        joined = new JoinedNames(sentence, names);
    }

    /** With the subject before the verb, or behind it as in "…, said Peskov". */
    Optional<Attribution> of(VerbGroup verb, boolean evenOfNobody) {
        Optional<Attribution> inverted = inverted(verb);
        if (inverted.isPresent()) {
            return inverted;
        }
        int end = verb.start();
        Optional<SpeakerMention> subject = phrases.endingBefore(end);
        if (subject.isPresent()) {
            return Optional.of(saying(verb, subject.get()));
        }
        if (end == 0) {
            return Optional.empty();
        }
        Token before = sentence.token(end - 1);
        if (is(end - 1, "who") || before.isMark(",\u2014\u2013)")) {
            return apposed(end).map(name -> saying(verb, name));
        }
        return evenOfNobody && !before.isQuotation() && !before.isMark(",")
                ? Optional.of(ofNobody(verb))
                : Optional.empty();
    }

    private Attribution ofNobody(VerbGroup verb) {
        return new Attribution(
                Manner.SAYING, List.of(), verb.start(), verb.verb() + 1, verb.verb(), false, verb.hedge());
    }

    Attribution saying(VerbGroup verb, SpeakerMention subject) {
        List<SpeakerMention> speakers = new ArrayList<>(joined.before(subject));
        speakers.add(subject);
        int from = speakers.get(0).from();
        boolean denied =
                verb.isDenied() || subject.from() > 0 && WordClasses.isNegation(sentence.token(subject.from() - 1));
        boolean nor = speakers.size() > 1
                && sentence.tokens().subList(from, subject.to()).stream().anyMatch(WordClasses::isNegation);
        return new Attribution(
                Manner.SAYING, List.copyOf(speakers), from, verb.verb() + 1, verb.verb(), denied || nor, verb.hedge());
    }

    /** A verb between a quotation or a comma and its subject, behind which the sentence ends or goes on with when and where. */
    private Optional<Attribution> inverted(VerbGroup verb) {
        int i = verb.verb();
        boolean follows = i > 0
                && verb.start() == i
                && (sentence.token(i - 1).isQuotation() || sentence.token(i - 1).isMark(","));
        if (!follows) {
            return Optional.empty();
        }
        return phrases.startingAt(i + 1)
                .filter(subject -> subject.to() == sentence.size() || endsSubject(sentence.token(subject.to())))
                .filter(subject -> subject.kind() != SpeakerMention.Kind.UNKNOWN
                        || sentence.token(i - 1).isQuotation())
                .map(subject -> new Attribution(Manner.SAYING, List.of(subject), i, subject.to(), i, false, -1));
    }

    private static boolean endsSubject(Token token) {
        return !token.isWord()
                ? token.kind() != Token.Kind.POSSESSIVE
                : WordClasses.isPreposition(token) || WordClasses.isTime(token) || WordClasses.isConnective(token);
    }

    /** The name before the commas that stand before a verb: "Peskov, the spokesman, said". */
    private Optional<SpeakerMention> apposed(int end) {
        int commas = 0;
        boolean relative = is(end - 1, "who");
        Optional<NameSpan> between = relative ? Optional.empty() : names.endingBefore(end - 1);
        if (between.isPresent() && isAfterNoun(between.get().from())) {
            return between.map(names::name);
        }
        for (int i = relative ? end - 1 : end - 2; i > 0 && end - i < LONGEST_APPOSITION && commas < MOST_COMMAS; i--) {
            if (sentence.token(i).isMark(",\u2014\u2013(")) {
                commas++;
                if (names.endingBefore(i).isPresent()) {
                    return phrases.endingBefore(i);
                }
            } else if (is(i, "who") && names.endingBefore(i).isPresent()) {
                return phrases.endingBefore(i);
            }
        }
        return Optional.empty();
    }

    /** Whether a comma and a noun for a person stand before, as in "the spokesman, Peskov, said". */
    private boolean isAfterNoun(int from) {
        return from > 1
                && sentence.token(from - 1).isMark(",")
                && sentence.token(from - 2).isWord()
                && WordClasses.isPersonNoun(sentence.token(from - 2));
    }

    private boolean is(int i, String word) {
        return i >= 0
                && i < sentence.size()
                && sentence.token(i).isWord()
                && sentence.token(i).lower().equals(word);
    }
}
