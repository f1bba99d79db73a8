package org.readout.assistants;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readout.graphql.error.OrderedMap;
import org.readout.graphql.http.ServerDocuments;

/** The tools that every server has. */
@Singleton
class RecordTools {

    private static final String FOLDER = "assistants/";
    private static final int USUAL = 10;
    private static final int MOST = 20;

    private static final String HOW =
            " Words stand in `quotation`, verbatim; `summary` is the record's own sentence and nobody's words."
                    + " `reports` have the articles and the hands that the words came through, and `permalink` where to look.";

    private static final Map<String, Object> SLUG = text("Its slug, as the tool search gives it: paris-2018.");
    private static final Map<String, Object> LIMIT = OrderedMap.of(
            "type",
            "integer",
            "minimum",
            1,
            "maximum",
            MOST,
            "description",
            "How many at most; " + USUAL + " by itself.");

    private final ServerDocuments documents;

    RecordTools(ServerDocuments documents) {
        this.documents = documents;
    }

    List<Tool> all() {
        return List.of(search(), statement(), outlook(), contradictions());
    }

    private Tool search() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("query", text("Words, \"a phrase\", or, -not; at most 500 characters."));
        properties.put(
                "kinds",
                OrderedMap.of(
                        "type",
                        "array",
                        "items",
                        OrderedMap.of(
                                "type", "string", "enum", List.of("STATEMENT", "MEETING", "EVENT", "ACTOR", "ARTICLE")),
                        "description",
                        "What to find; anything where none is given."));
        properties.put("limit", LIMIT);
        return tool(
                "search",
                "Searches the public record of diplomacy: statements, meetings, events, actors and articles, the best first."
                        + HOW,
                properties,
                List.of("query"));
    }

    private Tool statement() {
        return new Tool(
                "statement",
                "A statement: who said what to whom and when, each article that carries it, and through whose hands it came."
                        + HOW,
                documents.text(FOLDER + "statement"),
                OrderedMap.of("slug", SLUG),
                List.of("slug"),
                arguments -> arguments);
    }

    private Tool outlook() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("slug", SLUG);
        properties.put("asOf", day("By the end of which day; today where none is given."));
        properties.put("limit", LIMIT);
        return tool(
                "meeting_outlook",
                "What each side last said of a meeting by a day, and all that was said of it, the latest first. It tells what sides say, and not what will be."
                        + HOW,
                properties,
                List.of("slug"));
    }

    private Tool contradictions() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("speakers", slugs("Slugs of speakers of the earlier or the later statement."));
        properties.put("meetings", slugs("Slugs of meetings that they differ on."));
        properties.put("countries", slugs("Sides of either, as country codes."));
        properties.put("from", day("The later statement was made on that day or later."));
        properties.put("to", day("The later statement was made on that day or earlier."));
        properties.put("limit", LIMIT);
        properties.put("after", text("`endCursor` of the page before."));
        return new Tool(
                "who_contradicted_whom",
                "Pairs of statements that speak against each other, by the day of the later one. It does not tell who is right."
                        + HOW,
                documents.text(FOLDER + "who_contradicted_whom"),
                properties,
                List.of(),
                arguments -> {
                    Map<String, Object> variables = new HashMap<>();
                    variables.put("first", limit(arguments));
                    variables.put("after", arguments.remove("after"));
                    variables.put("filter", arguments);
                    return variables;
                });
    }

    /** One whose arguments are the variables of its document, but for the limit. */
    private Tool tool(String name, String description, Map<String, Object> properties, List<String> required) {
        return new Tool(name, description, documents.text(FOLDER + name), properties, required, arguments -> {
            arguments.put("first", limit(arguments));
            return arguments;
        });
    }

    private static Object limit(Map<String, Object> arguments) {
        Object limit = arguments.remove("limit");
        return limit == null ? USUAL : limit instanceof Integer number ? Math.max(1, Math.min(number, MOST)) : limit;
    }

    private static Map<String, Object> text(String description) {
        return OrderedMap.of("type", "string", "description", description);
    }

    private static Map<String, Object> day(String description) {
        return OrderedMap.of("type", "string", "format", "date", "description", description);
    }

    private static Map<String, Object> slugs(String description) {
        return OrderedMap.of("type", "array", "items", OrderedMap.of("type", "string"), "description", description);
    }
}
