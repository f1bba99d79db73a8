package org.readout.graphql.http;

import static org.readout.graphql.Endpoint.ask;
import static org.readout.graphql.Endpoint.json;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What means something to the server. */
final class Known {

    /** Asks for some records of each kind. */
    static final String RECORDS = """
            { statements(first: 5) { edges { cursor node { id slug } } }
              meetings(first: 5) { edges { cursor node { id slug } } }
              leaders(first: 5) { edges { cursor node { id slug } } }
              actors(first: 5) { edges { cursor node { id slug } } }
              articles(first: 5) { edges { cursor node { id slug } } }
              events(first: 5) { edges { cursor node { id slug } } }
              topics(first: 5) { edges { cursor node { id slug } } } }
            """;

    private Known() {}

    /** Their slugs, ids and cursors. */
    static List<String> texts() {
        List<String> known = new ArrayList<>();
        for (Map.Entry<String, Object> page : json(ask(RECORDS)).getJsonObject("data")) {
            JsonArray edges = ((JsonObject) page.getValue()).getJsonArray("edges");
            for (int i = 0; i < edges.size(); i++) {
                JsonObject edge = edges.getJsonObject(i);
                known.add(edge.getString("cursor"));
                known.add(edge.getJsonObject("node").getString("id"));
                known.add(edge.getJsonObject("node").getString("slug"));
            }
        }
        return known;
    }
}
