package org.readout.search;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.readout.graphql.page.LookAhead;
import org.readout.graphql.page.Ordering;
import org.readout.graphql.page.Page;
import org.readout.graphql.page.Page.Placed;
import org.readout.graphql.page.PageRequest;
import org.readout.graphql.page.RowSelect;
import org.readout.graphql.page.SortKey;
import org.readout.graphql.page.count.Grouping;
import org.readout.graphql.page.count.RowGroup;
import org.readout.graphql.page.count.Totals;
import org.readout.platform.database.reads.ReadClient;
import org.readout.platform.database.sql.Workload;
import org.readout.search.SearchQuery.Term;
import org.readout.search.highlight.Highlight;
import org.readout.search.highlight.Range;
import org.readout.search.highlight.Words;
import org.readout.statement.Statement;
import org.readout.statement.StatementRepository;

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

    /** What fits a query and a filter, best first. */
    Uni<Page<Hit>> hits(SearchQuery query, HitFilter filter, PageRequest request) {
        if (!LookAhead.needs(request)) {
            return words(query).chain(words -> page(query, words, filter, request, List.of()));
        }
        RowSelect<Statement> statements = StatementRepository.STATEMENT.pruned();
        return words(query).chain(words -> candidates(query, words, filter, request, statements)
                .chain(found -> page(query, words, filter, request, found)));
    }

    /** What finds each word of a query of nothing else. */
    private Uni<Map<String, WordQuery>> words(SearchQuery query) {
        return query.isOfWords()
                ? lexemes.queries(query.wanted().stream().map(Term::text).collect(Collectors.toSet()))
                : Uni.createFrom().item(Map.of());
    }

    private Uni<List<Candidate>> candidates(
            SearchQuery query,
            Map<String, WordQuery> words,
            HitFilter filter,
            PageRequest request,
            RowSelect<Statement> statements) {
        if (!filter.isOfStatementsAlone()) {
            return client.list(
                    SearchSql.page(query, words, filter, BEST_FIRST, request).as(Workload.SCAN), Candidate::of);
        }
        Function<Row, Statement> statement = statements.map();
        return client.list(
                SearchSql.page(query, words, filter, BEST_FIRST, request, statements)
                        .as(Workload.SCAN),
                row -> Candidate.of(row, statement.apply(row)));
    }

    private Uni<Page<Hit>> page(
            SearchQuery query,
            Map<String, WordQuery> words,
            HitFilter filter,
            PageRequest request,
            List<Candidate> found) {
        boolean more = found.size() > request.size();
        return marked(query, more ? found.subList(0, request.size()) : found)
                .map(hits -> new Page<>(hits, request, BEST_FIRST.name(), more, totals(query, words, filter)));
    }

    private Totals totals(SearchQuery query, Map<String, WordQuery> words, HitFilter filter) {
        return new Totals() {
            @Override
            public Uni<Integer> count() {
                return SearchRepository.this.count(query, words, filter);
            }

            @Override
            public Uni<List<RowGroup>> groups(Grouping grouping, int first) {
                return SearchRepository.this.groups(query, words, filter, grouping, first);
            }
        };
    }

    private Uni<Integer> count(SearchQuery query, Map<String, WordQuery> words, HitFilter filter) {
        return client.list(SearchSql.count(query, words, filter).as(Workload.SCAN), row -> row.getInteger("hits"))
                .map(counts -> counts.get(0));
    }

    private Uni<List<RowGroup>> groups(
            SearchQuery query, Map<String, WordQuery> words, HitFilter filter, Grouping grouping, int first) {
        return client.list(
                SearchSql.groups(query, words, filter, grouping, first).as(Workload.SCAN), RowGroup::of);
    }

    private Uni<List<Placed<Hit>>> marked(SearchQuery query, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Set<String> wanted = Words.lexemes(candidates.get(0).query());
        List<Words> words = Words.of(candidates.stream().map(Candidate::body).toList(), wanted);
        return lexemes.lexemes(Words.all(words))
                .chain(known -> marked(query, candidates, words, Words.wanted(known, wanted)));
    }

    private Uni<List<Placed<Hit>>> marked(
            SearchQuery query, List<Candidate> candidates, List<Words> words, Set<String> wanted) {
        List<List<Range>> found = words.stream().map(of -> of.found(wanted)).toList();
        List<String> without = IntStream.range(0, candidates.size())
                .filter(i -> found.get(i).isEmpty())
                .mapToObj(i -> candidates.get(i).body())
                .toList();
        return likest(query, without).map(lines -> {
            Iterator<String> line = lines.iterator();
            return IntStream.range(0, candidates.size())
                    .mapToObj(i -> candidates
                            .get(i)
                            .hit(
                                    found.get(i).isEmpty()
                                            ? Highlight.of(line.next())
                                            : Highlight.of(candidates.get(i).body(), found.get(i))))
                    .toList();
        });
    }

    private Uni<List<String>> likest(SearchQuery query, List<String> bodies) {
        return bodies.isEmpty()
                ? Uni.createFrom().item(List.of())
                : client.list(SearchSql.likest(query, bodies).as(Workload.SCAN), row -> row.getString("line"));
    }
}
