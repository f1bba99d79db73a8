package org.readout;

import static java.util.Collections.reverse;
import static org.readout.GraphQl.ask;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
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
        Map<String, Object> all = new HashMap<>(variables);
        all.putAll(GraphQl.variables(namesAndValues));
        JsonPath answer = ask(document, all);
        return answer.setRootPath(answer.get("data.owner") == null ? "data.page" : "data.owner.page");
    }

    /** The cursors of all rows, in order. */
    public List<String> cursors() {
        return forward(MOST, "edges.cursor");
    }

    /** The slugs of all rows, in order. */
    public List<String> slugs() {
        return forward(MOST, "edges.node.slug");
    }

    /** The cursors of all rows, read from the start in pages of a size. */
    public List<String> forward(int size) {
        return forward(size, "edges.cursor");
    }

    /** The cursors of all rows, read from the end in pages of a size. */
    public List<String> backward(int size) {
        List<String> all = new ArrayList<>();
        String before = null;
        do {
            JsonPath page = page("last", size, "before", before);
            List<String> rows = page.getList("edges.cursor");
            reverse(rows);
            all.addAll(rows);
            before = page.getBoolean("pageInfo.hasPreviousPage") ? page.getString("pageInfo.startCursor") : null;
        } while (before != null);
        reverse(all);
        return all;
    }

    private List<String> forward(int size, String of) {
        List<String> all = new ArrayList<>();
        String after = null;
        do {
            JsonPath page = page("first", size, "after", after);
            all.addAll(page.getList(of));
            after = page.getBoolean("pageInfo.hasNextPage") ? page.getString("pageInfo.endCursor") : null;
        } while (after != null);
        return all;
    }

    @Override
    public String toString() {
        return document + " " + variables;
    }
}
