package org.readout.draft.speaker;

import org.readout.draft.text.ReportingVerbs;
import org.readout.draft.text.Sentence;
import org.readout.draft.text.Token;
import org.readout.draft.text.WordClasses;

/**
 * A verb with the adverbs, auxiliaries and times before it: "on Tuesday has reportedly also said".
 *
 * @param start its first token
 * @param verb the verb itself
 * @param isDenied whether it says that they did not
 * @param isPassive whether its subject is not whoever speaks
 * @param hedge the token that says that it is hearsay; -1 for none
 */
record VerbGroup(int start, int verb, boolean isDenied, boolean isPassive, int hedge) {

    private static final int LONGEST = 12;

    /** Null where there is no verb of saying. */
    static VerbGroup at(Sentence sentence, int verb) {
        return ReportingVerbs.use(sentence.token(verb)) == null ? null : before(sentence, verb, verb);
    }

    /** @param end from where back it is looked for what belongs to the verb */
    static VerbGroup before(Sentence sentence, int verb, int end) {
        int start = end;
        boolean denied = false;
        boolean passive = false;
        int hedge = -1;
        while (start > 0 && end - start < LONGEST) {
            Token before = sentence.token(start - 1);
            if (WordClasses.isPassive(before)) {
                passive = true;
            } else if (!isOfGroup(sentence, start - 1)) {
                break;
            }
            denied |= WordClasses.isNegation(before);
            hedge = WordClasses.isHedge(before) ? start - 1 : hedge;
            start--;
        }
        return new VerbGroup(start, verb, denied, passive && start < end, hedge);
    }

    private static boolean isOfGroup(Sentence sentence, int at) {
        Token token = sentence.token(at);
        if (WordClasses.isAdverb(token)
                || WordClasses.isAuxiliary(token)
                || WordClasses.isTime(token)
                || WordClasses.isHedge(token)) {
            return true;
        }
        boolean leadsTime = at + 1 < sentence.size() && WordClasses.isTime(sentence.token(at + 1));
        return leadsTime
                && token.isWord()
                && (token.lower().equals("on")
                        || token.lower().equals("in")
                        || token.lower().equals("this"));
    }
}
