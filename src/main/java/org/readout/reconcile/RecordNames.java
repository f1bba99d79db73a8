package org.readout.reconcile;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.readout.graphql.error.OrderedMap;
import org.readout.graphql.http.DocumentQueries;
import org.readout.graphql.http.ServerDocuments;
import org.readout.reconcile.NameMatchesAnswer.Match;

/** Asks the graph which records may be meant: one document for any number of names. */
@Singleton
class RecordNames {

    private static final String DOCUMENT = "reconcile/candidates";

    private final DocumentQueries queries;
    private final ServerDocuments documents;
    private final ObjectMapper json;

    RecordNames(DocumentQueries queries, ServerDocuments documents, ObjectMapper json) {
        this.queries = queries;
        this.documents = documents;
        this.json = json;
    }

    /**
     * @param names inputs of the graph
     * @param limit how many are given for each
     * @param values whether their properties are needed too
     * @param found takes them for each name
     * @throws org.readout.graphql.gate.request.RequestException where nothing is asked
     */
    void find(
            ServiceReply reply,
            List<Map<String, Object>> names,
            int limit,
            boolean values,
            Consumer<List<List<Match>>> found) {
        if (names.isEmpty()) {
            found.accept(List.of());
            return;
        }
        queries.run(
                reply.request(),
                reply.content(),
                documents.text(DOCUMENT),
                OrderedMap.of("names", names, "limit", limit, "values", values),
                answer -> reply.guard(() -> found.accept(read(answer))),
                reply::refuse);
    }

    private List<List<Match>> read(byte[] answer) {
        try {
            return json.readValue(answer, NameMatchesAnswer.class).nameMatches().stream()
                    .map(NameMatchesAnswer.Matches::matches)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("What goes by names cannot be read", failure);
        }
    }
}
