package org.readout.graphql.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.readout.graphql.FaultCollector;
import org.readout.graphql.TextLength;
import org.readout.graphql.TextRule;

/**
 * What a gateway knows of a record, by its key (Apollo Federation, subgraph specification). Other fields that it sends along are
 * passed over.
 *
 * @param type the name of its GraphQL type, or of an interface that has the key
 */
record Representation(String type, String slug) {

    static final String TYPE = "__typename";
    static final String KEY = "slug";

    private static final TextRule SLUG = new TextRule(TextLength.SLUG);

    /**
     * Those that an argument has.
     *
     * @param argument the name of the argument
     * @param given as {@link RepresentationCoercing} gives them
     * @param known whether a type of that name has the key
     * @throws org.readout.graphql.error.BadInput with all that is wrong with any of them
     */
    static List<Representation> of(String argument, List<Map<String, Object>> given, Predicate<String> known) {
        FaultCollector faults = new FaultCollector();
        List<Representation> all = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            all.add(of(given.get(i), known, faults.within(argument + "[" + i + "]")));
        }
        faults.end();
        return all;
    }

    private static Representation of(Map<String, Object> fields, Predicate<String> known, FaultCollector faults) {
        String type = text(fields, TYPE, faults);
        if (type != null && !known.test(type)) {
            faults.add(TYPE, "No type of that name has the key `slug`.");
        }
        String slug = text(fields, KEY, faults);
        faults.check(KEY, slug, SLUG);
        return new Representation(type, slug);
    }

    private static String text(Map<String, Object> fields, String name, FaultCollector faults) {
        Object value = fields.get(name);
        if (value instanceof String text) {
            return text;
        }
        faults.add(
                name,
                fields.containsKey(name)
                        ? "`" + name + "` takes a text."
                        : "`" + name + "` is missing; a representation has `__typename` and `slug`.");
        return null;
    }
}
