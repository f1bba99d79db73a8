package org.readout;

import static org.readout.GraphQl.ask;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

/**
 * A connection as tests read it. Its document calls it {@code page}, and what it belongs to, if anything, {@code owner}.
 *
 * @param variables of the document, without those that say which page
 */
public record Pages(String document, Map<String, ?> variables) {

    private static final int MOST = 100;

    /** One page, by variables named first, after, last and before. */
    public JsonPath page(Object... namesAndValues) {
        JsonPath answer = ask(document, with(namesAndValues));
        return answer.setRootPath(answer.get("data.owner") == null ? "data.page" : "data.owner.page");
    }

    /** The cursors of one page. */
    public List<String> cursors(Object... namesAndValues) {
        return rows(namesAndValues).stream().map(Row::cursor).toList();
    }

    /** The cursors of all rows, in order. */
    public List<String> cursors() {
        return forward(MOST);
    }

    /** The slugs of all rows, in order. */
    public List<String> slugs() {
        return all(MOST).stream().map(Row::slug).toList();
    }

    /** The cursors of all rows, read from the start in pages of a size. */
    public List<String> forward(int size) {
        return all(size).stream().map(Row::cursor).toList();
    }

    /** The cursors of all rows, read from the end in pages of a size. */
    public List<String> backward(int size) {
        LinkedList<String> all = new LinkedList<>();
        List<String> page = cursors("last", size);
        while (!page.isEmpty()) {
            all.addAll(0, page);
            page = cursors("last", size, "before", all.getFirst());
        }
        return all;
    }

    private List<Row> all(int size) {
        List<Row> all = new ArrayList<>();
        List<Row> page = rows("first", size);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = rows("first", size, "after", page.get(page.size() - 1).cursor());
        }
        return all;
    }

    /** Read without paths, each of which a test would compile: there are thousands of pages. */
    @SuppressWarnings("unchecked")
    private List<Row> rows(Object... namesAndValues) {
        Map<String, Object> data = GraphQl.data(document, with(namesAndValues));
        Map<String, Object> owner = (Map<String, Object>) data.getOrDefault("owner", data);
        Map<String, Object> page = (Map<String, Object>) owner.get("page");
        return ((List<Map<String, Object>>) page.get("edges"))
                .stream().map(Row::of).toList();
    }

    private Map<String, Object> with(Object... namesAndValues) {
        Map<String, Object> all = new HashMap<>(variables);
        all.putAll(GraphQl.variables(namesAndValues));
        return all;
    }

    @Override
    public String toString() {
        return document + " " + variables;
    }

    private record Row(String cursor, String slug) {

        @SuppressWarnings("unchecked")
        static Row of(Map<String, Object> edge) {
            return new Row((String) edge.get("cursor"), (String) ((Map<String, Object>) edge.get("node")).get("slug"));
        }
    }
}
