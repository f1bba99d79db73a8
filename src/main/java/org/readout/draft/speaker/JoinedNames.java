package org.readout.draft.speaker;

import java.util.ArrayList;
import java.util.List;
import org.readout.draft.text.Sentence;
import org.readout.draft.text.WordClasses;

/** Who is named together with somebody: "Trump and Putin", "the White House nor Trump", "one outlet, as well as another". */
final class JoinedNames {

    private static final int MOST = 10;

    private final Sentence sentence;
    private final TitledNames names;

    JoinedNames(Sentence sentence, TitledNames names) {
        this.sentence = sentence;
        this.names = names;
    }

    /** Those who are named together with this one before it, the first first, by "and", "or", "nor" or "as well as". */
    List<SpeakerMention> before(SpeakerMention last) {
        List<SpeakerMention> all = new ArrayList<>();
        int before = last.from();
        while (before > 1 && all.size() < MOST) {
            int end = conjunctionStart(before);
            SpeakerMention one =
                    end < 0 ? null : names.endingBefore(end).map(names::name).orElse(null);
            if (one == null || !one.isName() || !beginsClause(one.from())) {
                break;
            }
            all.add(0, one);
            before = one.from();
        }
        return all;
    }

    /** Where the conjunction before a token begins, or -1; "the" may stand between. */
    private int conjunctionStart(int before) {
        int at = WordClasses.isDeterminer(sentence.token(before - 1)) ? before - 2 : before - 1;
        if (at > 0 && List.of("and", "or", "nor").contains(sentence.token(at).text())) {
            return at;
        }
        boolean asWellAs = at > 2
                && sentence.token(at).text().equals("as")
                && sentence.token(at - 1).text().equals("well")
                && sentence.token(at - 2).text().equals("as");
        return !asWellAs ? -1 : sentence.token(at - 3).isMark(",") ? at - 3 : at - 2;
    }

    private boolean beginsClause(int from) {
        int before = from - 1;
        if (before >= 0 && WordClasses.isDeterminer(sentence.token(before))) {
            before--;
        }
        return before < 0 || !sentence.token(before).isWord() || WordClasses.isConnective(sentence.token(before));
    }
}
