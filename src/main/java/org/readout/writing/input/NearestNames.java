package org.readout.writing.input;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.readout.graphql.error.NameSuggestion;

/**
 * What may have been meant by names that the record does not have.
 *
 * @param names the nearest, where any is near
 */
public record NearestNames(Map<ReferenceName, String> names) {

    public static final NearestNames NONE = new NearestNames(Map.of());

    /** Whoever misspelt more has not misspelt. */
    private static final int MOST = 5;

    /** The names of the first few of what is missing: no more are looked for. */
    public static List<ReferenceName> lookedFor(List<InputReference> missing) {
        return missing.stream().map(ReferenceName::of).distinct().limit(MOST).toList();
    }

    /**
     * The same, with those that are near by their letters among names that are not in the record yet, as those of one document.
     *
     * @param known gives for a noun what was found beside the record
     */
    public NearestNames or(List<ReferenceName> lookedFor, Function<String, SlugKeys> known) {
        Map<ReferenceName, String> all = new HashMap<>(names);
        for (ReferenceName one : lookedFor) {
            if (!all.containsKey(one)) {
                NameSuggestion.of(one.slug(), known.apply(one.noun()).keys().keySet())
                        .ifPresent(near -> all.put(one, near));
            }
        }
        return new NearestNames(all);
    }

    /** What is to be said of a name that the record does not have. */
    public String missing(ReferenceName name) {
        return SlugKeys.missing(name.noun(), name.slug()) + hint(name);
    }

    /** Asks whether the nearest was meant, after a space; empty where none is near. */
    public String hint(ReferenceName name) {
        String nearest = names.get(name);
        return nearest == null ? "" : " Did you mean `" + nearest + "`?";
    }
}
