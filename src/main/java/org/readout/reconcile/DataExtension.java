package org.readout.reconcile;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.error.OrderedMap;
import org.readout.graphql.gate.request.RequestException;
import org.readout.graphql.gate.request.RequestJson;
import org.readout.reconcile.NameMatchesAnswer.Match;

/** Gives values of properties of records that were matched (section 7). */
@Singleton
class DataExtension {

    private static final int MOST_IDS = 100;
    private static final int TOO_LARGE = 413;

    private final RecordNames names;
    private final RequestJson json;

    DataExtension(RecordNames names, RequestJson json) {
        this.names = names;
        this.json = json;
    }

    /**
     * @param text a query as JSON
     * @throws RequestException where it is none
     */
    void answer(ServiceReply reply, String text) {
        JsonMembers query = new JsonMembers("extend", json.object(text, "`extend`"));
        List<String> ids =
                query.entries("ids").stream().map(String::valueOf).distinct().toList();
        if (ids.size() > MOST_IDS) {
            throw new RequestException(
                    TOO_LARGE,
                    ErrorCode.BAD_USER_INPUT,
                    "Values of at most " + MOST_IDS + " records are given at once; these are " + ids.size() + ".");
        }
        List<Column> columns = columns(query);
        List<String> known =
                ids.stream().filter(id -> EntityId.of(id).isPresent()).toList();
        names.find(
                reply,
                known.stream().map(id -> variable(EntityId.of(id).get())).toList(),
                1,
                true,
                found -> reply.give(response(ids, known, columns, found)));
    }

    private static List<Column> columns(JsonMembers query) {
        List<Column> columns = new ArrayList<>();
        for (Object property : query.entries("properties")) {
            columns.add(Column.of(JsonMembers.of("extend.properties[" + columns.size() + "]", property)));
        }
        return columns;
    }

    /** What finds the record of an identifier and no other. */
    static Map<String, Object> variable(EntityId id) {
        return OrderedMap.of("name", id.slug(), "kinds", id.kinds(), "exactly", true);
    }

    private static Map<String, Object> response(
            List<String> ids, List<String> known, List<Column> columns, List<List<Match>> found) {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (String id : ids) {
            int at = known.indexOf(id);
            List<Match> matches = at < 0 ? List.of() : found.get(at);
            Map<String, Object> row = new LinkedHashMap<>();
            columns.forEach(column -> row.put(
                    column.property().id(),
                    matches.isEmpty() ? List.of() : column.cells(matches.get(0).node())));
            rows.put(id, row);
        }
        return OrderedMap.of(
                "meta", columns.stream().map(column -> column.property().meta()).toList(), "rows", rows);
    }

    /** @param limit how many values are given at most; 0 for all */
    private record Column(EntityProperty property, int limit) {

        static Column of(JsonMembers members) {
            String id = members.required("id");
            EntityProperty property = EntityProperty.of(id)
                    .orElseThrow(
                            () -> members.wrong("id", "one of " + EntityProperty.ids() + ", and not `" + id + "`"));
            Object settings = members.members().get("settings");
            int limit = settings == null
                    ? 0
                    : JsonMembers.of(members.path() + ".settings", settings).number("limit", 0);
            if (limit < 0) {
                throw members.wrong("settings.limit", "at least 0");
            }
            return new Column(property, limit);
        }

        List<Map<String, Object>> cells(NamedRecord record) {
            Stream<PropertyValue> values = property.values(record).stream();
            return (limit == 0 ? values : values.limit(limit))
                    .map(PropertyValue::json)
                    .toList();
        }
    }
}
