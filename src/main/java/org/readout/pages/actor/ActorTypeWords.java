package org.readout.pages.actor;

import java.util.Locale;
import org.readout.pages.part.EnumWords;

/** What an actor is, in words. */
final class ActorTypeWords {

    private static final String UNKNOWN = "UNKNOWN";

    private ActorTypeWords() {}

    /**
     * As a sentence goes on.
     *
     * @param type what its type is called in the graph
     * @param outlet what kind of outlet it is; null for others
     * @param stateRun of an outlet; null where nobody says
     * @param headcount null where nobody says
     */
    static String of(String type, String outlet, Boolean stateRun, Integer headcount) {
        return switch (type) {
            case "Outlet" -> outlet(outlet, stateRun);
            case "Group" -> headcount == null ? "group" : "group of " + headcount;
            case "UnnamedSource" ->
                headcount == null || headcount == 1 ? "unnamed source" : headcount + " unnamed sources";
            default -> type.toLowerCase(Locale.ROOT);
        };
    }

    private static String outlet(String kind, Boolean stateRun) {
        String what = kind == null || kind.equals(UNKNOWN) ? "unnamed outlet" : EnumWords.of(kind);
        if (stateRun == null) {
            return what;
        }
        return what + (stateRun ? ", state-run" : ", not state-run");
    }
}
