package org.readout.reconcile;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.error.OrderedMap;
import org.readout.graphql.gate.request.RequestException;
import org.readout.graphql.gate.request.RequestJson;
import org.readout.reconcile.NameMatchesAnswer.Match;

/** Answers batches of reconciliation queries (section 4). */
@Singleton
class Reconciliation {

    /** How many queries a batch has at most; the manifest says it. */
    static final int MOST_QUERIES = 50;

    private static final int TOO_LARGE = 413;

    private final RecordNames names;
    private final RequestJson json;

    Reconciliation(RecordNames names, RequestJson json) {
        this.names = names;
        this.json = json;
    }

    /**
     * @param text a batch as JSON
     * @param space what permalinks of records begin with
     * @throws RequestException where it is none
     */
    void answer(ServiceReply reply, String text, String space) {
        Map<String, ReconcileQuery> batch = batch(text);
        List<ReconcileQuery> named =
                batch.values().stream().filter(query -> query.name() != null).toList();
        names.find(
                reply,
                named.stream().map(query -> query.variable(space)).toList(),
                candidates(named),
                named.stream().anyMatch(ReconcileQuery::isConstrained),
                found -> reply.give(results(batch, found, space)));
    }

    private Map<String, ReconcileQuery> batch(String text) {
        Map<String, Object> members = json.object(text, "`queries`");
        if (members.size() > MOST_QUERIES) {
            throw new RequestException(
                    TOO_LARGE,
                    ErrorCode.BAD_USER_INPUT,
                    "A batch has at most " + MOST_QUERIES + " queries; this has " + members.size() + ".");
        }
        Map<String, ReconcileQuery> batch = new LinkedHashMap<>();
        members.forEach((id, query) -> batch.put(id, ReconcileQuery.of(id, query)));
        return batch;
    }

    /** Properties may raise one that its name alone would not have brought among the first. */
    private static int candidates(List<ReconcileQuery> queries) {
        return queries.stream()
                .mapToInt(query -> query.isConstrained() ? ReconcileQuery.MOST : Math.max(query.limit(), 2))
                .max()
                .orElse(1);
    }

    private static Map<String, Object> results(
            Map<String, ReconcileQuery> batch, List<List<Match>> found, String space) {
        Map<String, Object> results = new LinkedHashMap<>();
        List<List<Match>> left = new ArrayList<>(found);
        batch.forEach((id, query) -> results.put(
                id,
                OrderedMap.of(
                        "result",
                        query.name() == null ? List.of() : CandidateScores.of(query, left.remove(0), space))));
        return results;
    }
}
