package org.readout.draft.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Verbs by which an article tells what somebody said. */
public final class ReportingVerbs {

    /** How sure it is that one tells of words. */
    public enum Use {
        /** Tells of words whatever stands around it. */
        PLAIN,

        /** Tells of words where a known speaker is its subject. */
        OF_KNOWN,

        /** Tells of words only beside a quotation. */
        OF_QUOTATION,

        /** Its subject passes on the words of its object. */
        CITING,

        /** A participle, whose subject is the sentence's. */
        PARTICIPLE
    }

    private static final Map<String, Use> USES = new HashMap<>();

    static {
        put(
                Use.PLAIN,
                "said says told tells announced announces stated explained explains insisted insists confirmed denied denies "
                        + "added replied countered tweeted declared acknowledged admitted stressed emphasized emphasised reiterated "
                        + "remarked commented conceded asserted complained quipped testified retorted");
        put(
                Use.OF_KNOWN,
                "say suggested suggests accused accuses claimed claims reported warned warns wrote writes noted notes confirms "
                        + "promised pledged vowed urged expressed predicted concluded hinted signaled signalled revealed disclosed mentioned "
                        + "recalled responded contradicted rejected dismissed criticized criticised denounced condemned praised welcomed "
                        + "proposed invited floated threatened demanded called asked agreed assured believes thanked apologized apologised "
                        + "clarified argued boasted joked reaffirmed maintains contends tweets acknowledges argues stresses cautioned");
        put(
                Use.OF_QUOTATION,
                "shared continued went began concluded described began exclaimed lamented mused posted repeated shouted "
                        + "answered observed offered summed read reads states saw adds");
        put(Use.CITING, "cited quoted cites quotes citing quoting");
        put(
                Use.PARTICIPLE,
                "saying adding explaining insisting stating noting announcing telling stressing claiming warning arguing "
                        + "suggesting emphasizing writing declaring denying confirming calling");
    }

    /** What somebody did not do who was asked and kept silent. */
    private static final Set<String> ANSWERS = Set.of(
            "respond",
            "comment",
            "confirm",
            "confirmed",
            "answer",
            "reply",
            "reveal",
            "disclose",
            "deny",
            "say",
            "elaborate",
            "responded",
            "answered",
            "replied",
            "commented",
            "revealed",
            "disclosed");

    private static final Set<String> REFUSALS = Set.of("declined", "refused", "declines", "refuses");

    private ReportingVerbs() {}

    /** Null where it is no such verb. */
    public static Use use(Token token) {
        return token.isWord() && !token.isCapitalized() ? USES.get(token.text()) : null;
    }

    static boolean isPlain(Token token) {
        return use(token) == Use.PLAIN;
    }

    public static boolean isAnswer(Token token) {
        return token.isWord() && ANSWERS.contains(token.lower());
    }

    public static boolean isRefusal(Token token) {
        return token.isWord() && REFUSALS.contains(token.lower());
    }

    private static void put(Use use, String verbs) {
        for (String verb : verbs.split(" ")) {
            USES.putIfAbsent(verb, use);
        }
    }
}
