package org.readout.search;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.readout.graphql.SearchKind;
import org.readout.graphql.page.Ordering;
import org.readout.graphql.page.Page;
import org.readout.graphql.page.Page.Placed;
import org.readout.graphql.page.PageRequest;
import org.readout.graphql.page.SortKey;
import org.readout.platform.database.ReadClient;
import org.readout.platform.database.Workload;

/** Every query on what search looks through. */
@Singleton
public class SearchRepository {

    private static final Ordering BEST_FIRST =
            new Ordering("RANK", List.of(SortKey.integer("-hit.rank"), SortKey.uuid("hit.record_id")));

    private final ReadClient client;
    private final LexemeRepository lexemes;

    SearchRepository(ReadClient client, LexemeRepository lexemes) {
        this.client = client;
        this.lexemes = lexemes;
    }

    /** What fits a query, best first; of any of some kinds, or of all where they are null. */
    Uni<Page<Hit>> hits(SearchQuery query, List<SearchKind> kinds, PageRequest request) {
        return client.list(SearchSql.page(query, kinds, BEST_FIRST, request).as(Workload.SCAN), Candidate::of)
                .chain(found -> {
                    boolean more = found.size() > request.size();
                    return marked(query, more ? found.subList(0, request.size()) : found)
                            .map(hits -> new Page<>(hits, request, BEST_FIRST.name(), more, () -> count(query, kinds)));
                });
    }

    private Uni<Integer> count(SearchQuery query, List<SearchKind> kinds) {
        return client.list(SearchSql.count(query, kinds).as(Workload.SCAN), row -> row.getInteger("hits"))
                .map(counts -> counts.get(0));
    }

    private Uni<List<Placed<Hit>>> marked(SearchQuery query, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Set<String> wanted = Words.lexemes(candidates.get(0).query());
        List<Words> words = candidates.stream()
                .map(candidate -> Words.of(candidate.body(), wanted))
                .toList();
        Set<String> all = words.stream().flatMap(of -> of.all().stream()).collect(Collectors.toSet());
        return lexemes.lexemes(all).chain(known -> marked(query, candidates, words, known));
    }

    /** PostgreSQL marks, at more cost, the words of those in which not all is found that was looked for. */
    private Uni<List<Placed<Hit>>> marked(
            SearchQuery query, List<Candidate> candidates, List<Words> words, Map<String, Set<String>> lexemes) {
        List<String> highlights = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            List<Range> found = words.get(i).found(lexemes);
            if (found == null) {
                open.add(i);
            }
            highlights.add(found == null ? null : Highlight.of(candidates.get(i).body(), found, ""));
        }
        return markedByPostgresql(
                        query, open.stream().map(i -> candidates.get(i).body()).toList())
                .map(marked -> {
                    IntStream.range(0, open.size()).forEach(i -> highlights.set(open.get(i), marked.get(i)));
                    return IntStream.range(0, candidates.size())
                            .mapToObj(i -> candidates.get(i).hit(highlights.get(i)))
                            .toList();
                });
    }

    private Uni<List<String>> markedByPostgresql(SearchQuery query, List<String> bodies) {
        return bodies.isEmpty()
                ? Uni.createFrom().item(List.of())
                : client.list(
                        SearchSql.marked(query, bodies).as(Workload.SCAN),
                        row -> Highlight.of(
                                row.getString("body"),
                                Highlight.marks(row.getString("found")),
                                row.getString("likest")));
    }
}
