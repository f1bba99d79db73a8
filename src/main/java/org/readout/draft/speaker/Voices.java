package org.readout.draft.speaker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.readout.draft.speaker.Attribution.Manner;
import org.readout.draft.text.Sentence;
import org.readout.draft.text.Token;
import org.readout.draft.text.WordClasses;

/**
 * Who says what in a sentence.
 *
 * @param voices those who speak, with the quotations that are theirs
 * @param relays those who only pass on what the others say
 */
public record Voices(List<Voice> voices, List<Attribution> relays) {

    private static final Set<String> CLAUSES = Set.of("but", "while", "whereas", "although", "though", "yet");

    /** @param quotations which of the sentence's, by number */
    public record Voice(Attribution attribution, List<Integer> quotations) {}

    public boolean isSilent() {
        return voices.isEmpty();
    }

    /** An outlet speaks where nobody else does; a quotation is of whoever's verb stands next to it, else of the last before it. */
    public static Voices of(Sentence sentence, List<NameSpan> matches, List<Attribution> attributions) {
        List<Attribution> speaking = speaking(attributions);
        List<Attribution> relays = speaking.stream().allMatch(Attribution::isOfOutlets)
                ? List.of()
                : attributions.stream().filter(Attribution::isOfOutlets).toList();
        List<List<Integer>> quotations = new ArrayList<>();
        speaking.forEach(any -> quotations.add(new ArrayList<>()));
        int number = 0;
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.token(i).isQuotation()) {
                if (!speaking.isEmpty() && !isName(i, matches)) {
                    quotations.get(nearest(sentence, i, speaking)).add(number);
                }
                number++;
            }
        }
        List<Voice> voices = new ArrayList<>();
        Set<List<SpeakerMention>> heard = new HashSet<>();
        int main = isTrailing(sentence, speaking) ? speaking.size() - 1 : 0;
        for (int i = 0; i < speaking.size(); i++) {
            Attribution attribution = speaking.get(i);
            boolean ownClause = i == main || beginsClause(sentence, attribution);
            if (!quotations.get(i).isEmpty() || ownClause && !heard.contains(attribution.speakers())) {
                addTo(voices, new Voice(attribution, quotations.get(i)));
                heard.add(attribution.speakers());
            }
        }
        return new Voices(voices, relays);
    }

    private static List<Attribution> speaking(List<Attribution> attributions) {
        List<Attribution> cited = of(Manner.CITED, attributions);
        if (!cited.isEmpty()) {
            return cited;
        }
        List<Attribution> sure = attributions.stream()
                .filter(attribution -> attribution.manner() != Manner.UNSURE)
                .toList();
        List<Attribution> others =
                sure.stream().filter(attribution -> !attribution.isOfOutlets()).toList();
        return !others.isEmpty() ? others : !sure.isEmpty() ? sure : attributions;
    }

    private static List<Attribution> of(Manner manner, List<Attribution> attributions) {
        return attributions.stream()
                .filter(attribution -> attribution.manner() == manner)
                .toList();
    }

    /** The same speakers have one voice, as in "“…,” he said, adding “…”". */
    private static void addTo(List<Voice> voices, Voice voice) {
        for (int i = 0; i < voices.size(); i++) {
            Voice other = voices.get(i);
            if (other.attribution().speakers().equals(voice.attribution().speakers())
                    && other.attribution().silent() == voice.attribution().silent()) {
                List<Integer> both = new ArrayList<>(other.quotations());
                both.addAll(voice.quotations());
                voices.set(
                        i, new Voice(other.attribution(), both.stream().sorted().toList()));
                return;
            }
        }
        voices.add(voice);
    }

    public static boolean isName(int token, List<NameSpan> matches) {
        return matches.stream().anyMatch(match -> match.from() <= token && token < match.to());
    }

    private static int nearest(Sentence sentence, int quotation, List<Attribution> attributions) {
        int before = -1;
        for (int i = 0; i < attributions.size(); i++) {
            Attribution attribution = attributions.get(i);
            int from = attribution.from();
            boolean next = from == quotation + 1
                    || from == quotation + 2 && sentence.token(quotation + 1).isMark(",-\u2014\u2013");
            if (next) {
                return i;
            }
            before = attribution.to() <= quotation ? i : before;
        }
        return before >= 0 ? before : 0;
    }

    /** Whether the last one ends the sentence and has all of it before: "…, Peskov said on Tuesday". */
    private static boolean isTrailing(Sentence sentence, List<Attribution> attributions) {
        if (attributions.isEmpty()) {
            return false;
        }
        Attribution last = attributions.get(attributions.size() - 1);
        boolean after = last.from() > 0 && sentence.token(last.from() - 1).isMark(",");
        Token next = last.to() < sentence.size() ? sentence.token(last.to()) : null;
        return last.manner() == Manner.SAYING
                && after
                && (next == null
                        || next.kind() == Token.Kind.MARK && !next.isMark(":")
                        || WordClasses.isTime(next)
                        || WordClasses.isPreposition(next));
    }

    private static boolean beginsClause(Sentence sentence, Attribution attribution) {
        int before = attribution.from() - 1;
        return attribution.manner() == Manner.SAYING
                && before > 0
                && (sentence.token(before).isMark(";")
                        || sentence.token(before).isWord()
                                && CLAUSES.contains(sentence.token(before).lower()));
    }
}
