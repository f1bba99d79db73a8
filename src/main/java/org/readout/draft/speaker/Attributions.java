package org.readout.draft.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.draft.speaker.Attribution.Manner;
import org.readout.draft.text.ReportingVerbs;
import org.readout.draft.text.Sentence;
import org.readout.draft.text.Token;

/** Finds who speaks in a sentence, outside its quotations, by verbs of saying and "according to". */
public final class Attributions {

    private static final int LONGEST_OBJECT = 6;

    private final Sentence sentence;
    private final NounPhrases phrases;
    private final Subjects subjects;
    private final List<Attribution> found = new ArrayList<>();

    private Attributions(Sentence sentence, List<NameSpan> matches) {
        this.sentence = sentence;
        TitledNames names = new TitledNames(sentence, matches);
        phrases = new NounPhrases(sentence, names);
        subjects = new Subjects(sentence, phrases, names);
    }

    /** In the order of the sentence. */
    public static List<Attribution> of(Sentence sentence, List<NameSpan> matches) {
        Attributions attributions = new Attributions(sentence, matches);
        for (int i = 0; i < sentence.size(); i++) {
            attributions.at(i).ifPresent(attributions.found::add);
        }
        return attributions.found;
    }

    private Optional<Attribution> at(int i) {
        Token token = sentence.token(i);
        if (token.isMark(":")) {
            return beforeColon(i);
        }
        if (!token.isWord()) {
            return Optional.empty();
        }
        if (is(i, "according") && is(i + 1, "to")) {
            return named(i, i + 2);
        }
        VerbGroup verb = VerbGroup.at(sentence, i);
        if (verb == null) {
            return silence(i);
        }
        if (verb.isPassive()) {
            return is(i + 1, "as") && ReportingVerbs.use(sentence.token(i)) == ReportingVerbs.Use.CITING
                    ? subjects.of(verb, false)
                    : by(i);
        }
        return switch (ReportingVerbs.use(token)) {
            case PLAIN -> active(verb, true);
            case OF_KNOWN -> active(verb, false).map(Attributions::unsureOfNobody);
            case OF_QUOTATION -> isBesideQuotation(i) ? active(verb, false) : Optional.empty();
            case CITING -> citing(i);
            case PARTICIPLE -> isAfterComma(i) ? continued(i) : Optional.empty();
        };
    }

    /** After "and" the subject is that of the verb before, as in "Lem smiled and said". */
    private Optional<Attribution> active(VerbGroup verb, boolean evenOfNobody) {
        int and = verb.start() - 1;
        if (!is(and, "and") && !is(and, "but")) {
            return subjects.of(verb, evenOfNobody);
        }
        Optional<SpeakerMention> near = and < 2 || ReportingVerbs.use(sentence.token(and - 1)) != null
                ? Optional.empty()
                : phrases.endingBefore(and - 1).filter(SpeakerMention::isName);
        return near.isPresent() ? near.map(name -> subjects.saying(verb, name)) : continued(verb.verb());
    }

    private static Attribution unsureOfNobody(Attribution attribution) {
        boolean known =
                attribution.speakers().stream().allMatch(speaker -> speaker.kind() != SpeakerMention.Kind.UNKNOWN);
        return known ? attribution : attribution.as(Manner.UNSURE);
    }

    /** "Confirmed by one official and two diplomats". */
    private Optional<Attribution> by(int verb) {
        return is(verb + 1, "by") ? named(verb, verb + 2) : Optional.empty();
    }

    private Optional<Attribution> named(int cue, int from) {
        List<SpeakerMention> speakers = new ArrayList<>();
        int at = from;
        while (at < sentence.size()) {
            int start = is(at, "both") ? at + 1 : at;
            Optional<SpeakerMention> next = phrases.startingAt(start);
            if (next.isEmpty() || !speakers.isEmpty() && !next.get().isName()) {
                break;
            }
            speakers.add(next.get());
            at = next.get().to();
            if (!is(at, "and")) {
                break;
            }
            at++;
        }
        int end = speakers.isEmpty() ? from : speakers.get(speakers.size() - 1).to();
        return Optional.of(new Attribution(Manner.SAYING, List.copyOf(speakers), cue, end, cue, false, -1));
    }

    /** Whoever cites passes on: "quoted Trump's comments", "cited comments by sources", "citing Bolton". */
    private Optional<Attribution> citing(int verb) {
        int from = verb + 1;
        for (int i = verb + 1; i < Math.min(sentence.size(), verb + LONGEST_OBJECT); i++) {
            if (is(i, "by") || is(i, "from")) {
                from = i + 1;
            }
        }
        return phrases.startingAt(from)
                .map(source -> new Attribution(Manner.CITED, List.of(source), verb, source.to(), verb, false, -1));
    }

    private Optional<Attribution> continued(int participle) {
        List<SpeakerMention> speakers = last().map(Attribution::speakers)
                .orElseGet(() -> subject().map(List::of).orElse(List.of()));
        return speakers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Attribution(Manner.CONTINUED, speakers, participle, participle + 1, participle, false, -1));
    }

    /** With whom the sentence begins. */
    private Optional<SpeakerMention> subject() {
        return phrases.startingAt(0).filter(SpeakerMention::isName);
    }

    private Optional<Attribution> last() {
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    /** "Peskov: “…”". */
    private Optional<Attribution> beforeColon(int colon) {
        boolean quotes =
                colon + 1 < sentence.size() && sentence.token(colon + 1).isQuotation();
        return quotes
                ? phrases.endingBefore(colon)
                        .filter(SpeakerMention::isName)
                        .map(name ->
                                new Attribution(Manner.SAYING, List.of(name), name.from(), colon + 1, colon, false, -1))
                : Optional.empty();
    }

    /** "Did not respond", "declined to comment": verbs that tell of words only where they are denied. */
    private Optional<Attribution> silence(int i) {
        if (!ReportingVerbs.isAnswer(sentence.token(i))) {
            return Optional.empty();
        }
        boolean refused = is(i - 1, "to") && i > 1 && ReportingVerbs.isRefusal(sentence.token(i - 2));
        VerbGroup verb = VerbGroup.before(sentence, i, refused ? i - 2 : i);
        return refused || verb.isDenied()
                ? phrases.endingBefore(verb.start()).map(subject -> {
                    Attribution saying = subjects.saying(verb, subject);
                    return new Attribution(
                            Manner.SAYING, saying.speakers(), saying.from(), saying.to(), i, true, saying.hedge());
                })
                : Optional.empty();
    }

    private boolean isBesideQuotation(int i) {
        for (int j = Math.max(0, i - LONGEST_OBJECT); j < Math.min(sentence.size(), i + LONGEST_OBJECT); j++) {
            if (sentence.token(j).isQuotation()) {
                return true;
            }
        }
        return false;
    }

    private boolean isAfterComma(int i) {
        return i > 0
                && (sentence.token(i - 1).isMark(",") || sentence.token(i - 1).isQuotation());
    }

    private boolean is(int i, String word) {
        return i >= 0
                && i < sentence.size()
                && sentence.token(i).isWord()
                && sentence.token(i).lower().equals(word);
    }
}
