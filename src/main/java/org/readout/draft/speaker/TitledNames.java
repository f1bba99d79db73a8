package org.readout.draft.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.draft.text.ReportingVerbs;
import org.readout.draft.text.Sentence;
import org.readout.draft.text.Token;
import org.readout.draft.text.WordClasses;

/** The names of a sentence with what stands before each: "Kremlin spokesman Dmitry Peskov". */
public final class TitledNames {

    private static final int LONGEST = 14;

    private final Sentence sentence;
    private final NameSpan[] startingAt;
    private final NameSpan[] endingAt;

    public TitledNames(Sentence sentence, List<NameSpan> matches) {
        this.sentence = sentence;
        startingAt = new NameSpan[sentence.size() + 1];
        endingAt = new NameSpan[sentence.size() + 1];
        for (NameSpan match : matches) {
            startingAt[match.from()] = match;
            endingAt[match.to()] = match;
        }
    }

    Optional<NameSpan> startingAt(int token) {
        return Optional.ofNullable(startingAt[token]);
    }

    /** The name that ends before that token, whatever stands before it. */
    Optional<NameSpan> endingBefore(int token) {
        return Optional.ofNullable(endingAt[token]);
    }

    /** All whom the sentence names, with what it calls them. */
    public List<SpeakerMention> names() {
        List<SpeakerMention> names = new ArrayList<>();
        for (NameSpan match : endingAt) {
            if (match != null) {
                names.add(new SpeakerMention(
                        SpeakerMention.Kind.NAME, withTitle(match.from()), match.to(), match.actors()));
            }
        }
        return names;
    }

    /** The name with what stands before it of the same person, as "Kremlin spokesman"; nobody's of the record where it is of another name. */
    SpeakerMention name(NameSpan match) {
        int from = withTitle(match.from());
        boolean other = isOtherName(match);
        boolean inner = from > 0 && isInner(from);
        return other || inner
                ? SpeakerMention.unknown(start(from - 1), match.to())
                : new SpeakerMention(SpeakerMention.Kind.NAME, from, match.to(), match.actors());
    }

    private int withTitle(int nameStart) {
        int from = nameStart;
        while (from > 0 && nameStart - from < LONGEST) {
            Token before = sentence.token(from - 1);
            NameSpan owner = endingAt[from - 1] != null && before.kind() == Token.Kind.POSSESSIVE
                    ? endingAt[from - 1]
                    : endingAt[from];
            boolean ofTitle = from < nameStart
                    && from > 1
                    && sentence.token(from - 1).text().equals("of")
                    && WordClasses.isTitle(sentence.token(from - 2));
            if (ofTitle || WordClasses.isTitle(before) || WordClasses.isPeople(before)) {
                from--;
            } else if (from < nameStart && owner != null) {
                from = owner.from();
            } else {
                break;
            }
        }
        return from > 0 && WordClasses.isDeterminer(sentence.token(from - 1)) ? from - 1 : from;
    }

    /** Whether a first name stands before a surname that is an alias, as in "Bernie Sanders". */
    boolean isOtherName(NameSpan match) {
        int from = match.from();
        if (from == 0) {
            return false;
        }
        Token before = sentence.token(from - 1);
        boolean surname =
                match.to() - match.from() == 1 && match.actors().stream().anyMatch(RecordActor::isPerson);
        return surname
                && !WordClasses.isTitle(before)
                && !WordClasses.isPeople(before)
                && before.isCapitalized()
                && endingAt[from] == null
                && !WordClasses.isFunctional(before)
                && ReportingVerbs.use(before) == null;
    }

    /** Whether the name is within a phrase on somebody else: "an aide to Trump", "sources close to the Kremlin". */
    private boolean isInner(int from) {
        int before = from - 1;
        if (WordClasses.isDeterminer(sentence.token(before)) && before > 0) {
            before--;
        }
        return before > 0
                && WordClasses.isPreposition(sentence.token(before))
                && sentence.token(before - 1).isWord()
                && !WordClasses.isFunctional(sentence.token(before - 1))
                && !sentence.token(before - 1).isCapitalized()
                && !isVerbLike(before - 1);
    }

    private boolean isVerbLike(int at) {
        return ReportingVerbs.use(sentence.token(at)) != null
                || sentence.token(at).lower().endsWith("ing");
    }

    /** Where the phrase begins that has this word. */
    int start(int last) {
        int from = last;
        while (from > 0 && last - from < LONGEST && isOfPhrase(from - 1)) {
            from--;
        }
        while (from < last
                && (WordClasses.isPreposition(sentence.token(from))
                        || WordClasses.isConnective(sentence.token(from)))) {
            from++;
        }
        return from;
    }

    private boolean isOfPhrase(int at) {
        Token token = sentence.token(at);
        boolean word = token.isWord() || token.kind() == Token.Kind.POSSESSIVE;
        return word
                && ReportingVerbs.use(token) == null
                && !WordClasses.isConnective(token)
                && !WordClasses.isPronoun(token)
                && !WordClasses.isAuxiliary(token)
                && !WordClasses.isPassive(token)
                && !WordClasses.isAdverb(token);
    }
}
