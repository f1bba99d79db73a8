package org.readout.graphql.warmup;

import graphql.language.Document;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.readout.graphql.warmup.DocumentArguments.Place;

/** A query that is asked again and again, each time for something else of the record: for its next page, where it has pages. */
final class WarmupQuery {

    private static final List<String> WITHOUT_RECORD = List.of("record");

    private final String text;
    /** What each variable that must have a value is given in turn. */
    private final Map<String, List<?>> values;
    /** By the variables that take them. */
    private final Map<String, Place> pages;

    private final Map<String, String> cursors = new ConcurrentHashMap<>();
    private final AtomicInteger runs = new AtomicInteger();

    private WarmupQuery(String text, Map<String, List<?>> values, Map<String, Place> pages) {
        this.text = text;
        this.values = values;
        this.pages = pages;
    }

    /** @return empty where the document is not a single query, or the record has nothing that it can be asked for */
    static Optional<WarmupQuery> of(String text, RecordSample record) {
        try {
            Document document = Parser.parse(text);
            List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
            return operations.size() == 1 && operations.get(0).getOperation() == OperationDefinition.Operation.QUERY
                    ? of(text, operations.get(0), DocumentArguments.of(document, operations.get(0)), record)
                    : Optional.empty();
        } catch (InvalidSyntaxException none) {
            return Optional.empty();
        }
    }

    private static Optional<WarmupQuery> of(
            String text, OperationDefinition query, Map<String, Place> places, RecordSample record) {
        Map<String, List<?>> values = new HashMap<>();
        Map<String, Place> pages = new HashMap<>();
        for (VariableDefinition variable : query.getVariableDefinitions()) {
            Place place = places.get(variable.getName());
            if (variable.getType() instanceof NonNullType type && variable.getDefaultValue() == null) {
                List<?> some = some(type.getType(), place, record);
                if (some.isEmpty()) {
                    return Optional.empty();
                }
                values.put(variable.getName(), some);
            } else if (place != null && place.argument().equals("after")) {
                pages.put(variable.getName(), place);
            }
        }
        return Optional.of(new WarmupQuery(text, values, pages));
    }

    /** Values of a type where the variable stands. */
    private static List<?> some(Type<?> type, Place place, RecordSample record) {
        if (type instanceof ListType list) {
            Type<?> entry = list.getType() instanceof NonNullType given ? given.getType() : list.getType();
            return some(entry, place, record).stream().map(List::of).toList();
        }
        String name = ((TypeName) type).getName();
        return switch (name) {
            case "Boolean" -> List.of(true);
            case "Int" -> List.of(10);
            case "Date" -> record.days();
            case "String" -> place == null ? List.of() : texts(place, record);
            // of input objects, one that says nothing
            default -> name.endsWith("Filter") ? List.of(Map.of()) : List.of();
        };
    }

    private static List<String> texts(Place place, RecordSample record) {
        return switch (place.argument()) {
            case "query", "name" -> record.words().isEmpty() ? WITHOUT_RECORD : record.words();
            case "slug" -> record.slugs(place.field().equals("nearest") ? "statement" : place.field());
            case "speakers" -> record.slugs("leader");
            // as `meetings` of a filter
            default -> record.slugs(place.argument().replaceFirst("s$", ""));
        };
    }

    String text() {
        return text;
    }

    /** Those of the next run. */
    Map<String, Object> variables() {
        int run = runs.getAndIncrement();
        Map<String, Object> variables = new HashMap<>(cursors);
        values.forEach((name, some) -> variables.put(name, some.get(Math.floorMod(run, some.size()))));
        return variables;
    }

    /** Whether the answer to one run says what the next asks for. */
    boolean hasPages() {
        return !pages.isEmpty();
    }

    /** What comes after the last page is the first. */
    void turnPage(JsonObject data) {
        pages.forEach((variable, place) -> {
            JsonObject found = data;
            for (String key : place.path()) {
                found = found != null && found.getValue(key) instanceof JsonObject object ? object : null;
            }
            JsonObject info = found == null ? null : found.getJsonObject("pageInfo");
            String end = info == null || Boolean.FALSE.equals(info.getBoolean("hasNextPage"))
                    ? null
                    : info.getString("endCursor");
            if (end == null) {
                cursors.remove(variable);
            } else {
                cursors.put(variable, end);
            }
        });
    }
}
