package org.readout.travels.person;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.travels.name.Land;

/** Full names, and which of them are one person's. */
final class Identities {

    private static final Comparator<Identity> LONGEST_FIRST = Comparator.<Identity>comparingInt(
                    identity -> identity.words().size())
            .reversed()
            .thenComparing(identity -> String.join(" ", identity.words()));

    private final Map<Identity, Identity> same = new HashMap<>();

    Identity of(Land land, List<String> words) {
        Identity at = Identity.ofFullName(land, words);
        while (same.containsKey(at)) {
            at = same.get(at);
        }
        return at;
    }

    /** Makes two names one person's; it goes by the longer one, whichever comes first. */
    void join(Land land, List<String> words, List<String> others) {
        Identity one = of(land, words);
        Identity other = of(land, others);
        int order = LONGEST_FIRST.compare(one, other);
        if (order != 0) {
            same.put(order < 0 ? other : one, order < 0 ? one : other);
        }
    }

    boolean areOne(Land land, List<List<String>> names) {
        return names.stream().map(words -> of(land, words)).distinct().count() == 1;
    }
}
