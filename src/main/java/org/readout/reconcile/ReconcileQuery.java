package org.readout.reconcile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.readout.graphql.TextLength;
import org.readout.graphql.gate.request.RequestException;

/**
 * One reconciliation query (section 4.1).
 *
 * @param name what is looked for; null where nothing tells it
 * @param kinds of the graph, which candidates are of; null for any
 * @param limit how many candidates are given at most
 */
record ReconcileQuery(String name, List<String> kinds, int limit, List<PropertyConstraint> constraints) {

    static final int MOST = 25;

    private static final int USUAL = 5;
    private static final Pattern NO_LETTERS = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\s]+");

    /**
     * @param path of the query, for messages
     * @throws RequestException where it is none
     */
    static ReconcileQuery of(String path, Object json) {
        JsonMembers query = JsonMembers.of(path, json);
        List<PropertyConstraint> constraints = new ArrayList<>();
        for (Object constraint : query.entries("properties")) {
            constraints.add(PropertyConstraint.of(
                    JsonMembers.of(path + ".properties[" + constraints.size() + "]", constraint)));
        }
        String text = query.text("query");
        if ((text == null || text.isBlank()) && constraints.isEmpty()) {
            throw query.wrong("query", "a name that is not empty, where there are no `properties`");
        }
        int limit = query.number("limit", USUAL);
        if (limit < 1) {
            throw query.wrong("limit", "at least 1");
        }
        return new ReconcileQuery(
                text == null || text.isBlank() ? named(constraints) : plain(text),
                kinds(query),
                Math.min(limit, MOST),
                constraints);
    }

    boolean isConstrained() {
        return !constraints.isEmpty();
    }

    /** As the graph is asked for it; an identifier, or a permalink, means its record. */
    Map<String, Object> variable(String space) {
        Map<String, Object> variable = new HashMap<>();
        EntityId.of(name, space)
                .ifPresentOrElse(
                        id -> {
                            variable.put("name", id.slug());
                            variable.put(
                                    "kinds",
                                    kinds == null
                                            ? id.kinds()
                                            : id.kinds().stream()
                                                    .filter(kinds::contains)
                                                    .toList());
                            variable.put("exactly", true);
                        },
                        () -> {
                            variable.put("name", name);
                            variable.put("kinds", kinds);
                        });
        return variable;
    }

    /** On one line, and no longer than a name is. */
    static String plain(String text) {
        String line = NO_LETTERS.matcher(text).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= TextLength.NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TextLength.NAME));
    }

    /** The name among what candidates should have; null where there is none. */
    private static String named(List<PropertyConstraint> constraints) {
        return constraints.stream()
                .filter(constraint -> constraint.property().isName())
                .flatMap(constraint -> constraint.values().stream())
                .findFirst()
                .map(ReconcileQuery::plain)
                .orElse(null);
    }

    private static List<String> kinds(JsonMembers query) {
        Set<EntityType> types = EnumSet.noneOf(EntityType.class);
        for (Object entry : query.entries("type")) {
            String id = entry instanceof Map<?, ?>
                    ? JsonMembers.of(query.path() + ".type", entry).required("id")
                    : String.valueOf(entry);
            types.add(EntityType.of(id)
                    .orElseThrow(() -> query.wrong("type", "one of " + EntityType.ids() + ", and not `" + id + "`")));
        }
        String strict = query.text("type_strict");
        if (strict != null && !Set.of("any", "all", "should").contains(strict)) {
            throw query.wrong("type_strict", "`any`, `all` or `should`");
        }
        return types.isEmpty() ? null : EntityType.kinds(types, "all".equals(strict));
    }
}
