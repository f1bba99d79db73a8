package org.readout.dossier.imports;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.readout.GraphQl.ask;
import static org.readout.GraphQl.statementsFor;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.EmptiedRecord;
import org.readout.Loading;
import org.readout.Pages;

/** Tests that write; each under slugs of its own. */
@QuarkusTest
@TestProfile(EmptiedRecord.class)
class RecordedTest {

    @Inject
    Loading loading;

    @Inject
    Pool pool;

    @BeforeAll
    static void the_record_is_the_first() throws Exception {
        EmptiedRecord.beginAnew();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ACTOR | {'actors': [{'kind': 'OFFICIAL', 'slug': 'j-actor', 'name': 'J', 'aliases': ['K', 'L']}]}",
                "TOPIC | {'topics': [{'slug': 'j-topic', 'name': 'J'}]}",
                "EVENT | {'events': [{'slug': 'j-event', 'name': 'J', 'kind': 'OTHER', 'attendees': ['rt', 'cnn']}]}",
                "MEETING | {'meetings': [{'slug': 'j-meeting', 'title': 'J', 'format': 'DINNER', 'participants': []}]}",
                "ARTICLE | {'articles': [{'slug': 'j-article', 'authors': ['J', 'K']}]}",
                "STATUS_CHANGE | {'statusChanges': [{'meeting': 'paris-2018', 'status': 'POSTPONED', "
                        + "'date': {'edtf': '1999-01-01'}, 'assertedBy': ['rt']}]}",
                "CONTRADICTION | {'contradictions': [{'kind': 'BETWEEN_SIDES', 'note': 'J', "
                        + "'earlier': 'cnn-recent-us-withdrawal-inf-2018-10-23', "
                        + "'later': 'publisher-trump-plans-inf-withdrawal-2018-11-06'}]}"
            })
    void each_thing_recorded_moves_the_journal_by_one_and_again_by_none(String type, String dossier) {
        movesTheJournalByOne(type, dossier.replace('\'', '"'));
    }

    @Test
    void a_statement_moves_the_journal_by_one_however_many_articles_carry_it() {
        movesTheJournalByOne(
                "STATEMENT",
                "{\"statements\": ["
                        + statement(
                                "j-statement",
                                "2018-10-23",
                                "paris-2018",
                                "paris-likely-2018-10-23",
                                "paris-suggested-2018-10-23")
                        + "]}");
    }

    private void movesTheJournalByOne(String type, String dossier) {
        long before = loading.journal();
        assertEquals(1, loading.load(dossier));
        assertEquals(before + 1, loading.journal());
        var entry = pool.preparedQuery("select kind, record_type, editor from journal where position = $1")
                .executeAndAwait(Tuple.of(before + 1))
                .iterator()
                .next();
        assertEquals("RECORDED " + type, entry.getString(0) + " " + entry.getString(1));
        assertEquals(0, loading.load(dossier));
        assertEquals(before + 1, loading.journal());
    }

    @Test
    void reports_come_by_publication_the_undated_last() {
        loading.load("""
                {"articles": [
                  {"slug": "r-undated"},
                  {"slug": "r-late", "publishedOn": {"edtf": "2019"}},
                  {"slug": "r-early", "publishedOn": {"edtf": "2018-12-31"}}],
                 "statements": [%s]}""".formatted(statement("r-said", "2018-10-23", "paris-2018", "r-undated", "r-late", "r-early")));
        Pages reports = new Pages("statement-reports", Map.of("slug", "r-said"));
        assertEquals(List.of("r-early", "r-late", "r-undated"), reports.page().getList("edges.node.article.slug"));
        assertEquals(reports.cursors(), reports.backward(1));
        assertEquals(reports.cursors(), reports.forward(1));
    }

    @Test
    void outlets_that_stand_first_are_counted_once_each() {
        loading.load("""
                {"articles": [
                  {"slug": "c-of-cnn", "outlet": "cnn"},
                  {"slug": "c-of-cnn-again", "outlet": "cnn"},
                  {"slug": "c-of-afp", "outlet": "afp"}],
                 "statements": [%s]}""".formatted(
                        statement("c-said", "2018-10-23", "paris-2018", "c-of-cnn", "c-of-cnn-again", "c-of-afp")));
        assertEquals(2, ask("statement", Map.of("slug", "c-said")).getInt("data.statement.corroboration"));
    }

    @Test
    void pages_stay_stable_while_rows_come_in_between() {
        Pages statements = new Pages("meeting-statements", Map.of("slug", "helsinki-2018"));
        List<String> before = statements.cursors();
        List<String> read = new ArrayList<>(statements.cursors("first", 4));
        loading.load("{\"statements\": ["
                + statement("p-first", "1999-01-01", "helsinki-2018", "paris-likely-2018-10-23") + ","
                + statement("p-last", "2030-01-01", "helsinki-2018", "paris-likely-2018-10-23") + "]}");
        while (true) {
            List<String> page = statements.cursors("first", 4, "after", read.get(read.size() - 1));
            if (page.isEmpty()) {
                break;
            }
            read.addAll(page);
        }
        assertEquals(before, read.subList(0, read.size() - 1));
        assertEquals(before.size() + 2, statements.cursors().size());
        assertEquals("p-last", statements.slugs().get(read.size()));
        assertEquals("p-first", statements.slugs().get(0));
    }

    /**
     * meetings; event, participants, topics, statements; speaker, positions, reports; meeting, article, quotations, relays; actor. No row is kept
     * here; {@code KeptRowsTest} asks what those cost that are.
     */
    @Test
    void a_level_costs_one_statement_a_field_however_large_the_record() {
        int fields = 1 + 4 + 3 + 4 + 1;
        assertEquals(fields, statementsFor("levels", Map.of()));

        loading.load(
                IntStream.range(0, 30).mapToObj(RecordedTest::meeting).collect(joining(",", "{\"meetings\": [", "]"))
                        + IntStream.range(0, 300)
                                .mapToObj(i -> statement(
                                        "l-said-" + i, "2018-10-23", "l-meeting-" + i % 30, "paris-likely-2018-10-23"))
                                .collect(joining(",", ", \"statements\": [", "]}")));

        assertEquals(fields, statementsFor("levels", Map.of()));
        List<List<String>> slugs = ask("levels").getList("data.meetings.nodes.statements.nodes.slug");
        assertEquals(30, slugs.stream().filter(of -> of.size() == 10).count());
    }

    @Test
    void the_whole_is_counted_only_where_somebody_asks() {
        assertEquals(2, statementsFor("counted", Map.of("count", false)));
        assertEquals(4, statementsFor("counted", Map.of("count", true)));
    }

    private static String meeting(int number) {
        return """
                {"slug": "l-meeting-%1$d", "title": "Meeting %1$d", "format": "DINNER", "event": "g20-hamburg-2017",
                 "participants": [{"actor": "donald-trump"}, {"actor": "vladimir-putin"}], "topics": ["syria"]}""".formatted(number);
    }

    private static String statement(String slug, String day, String meeting, String... articles) {
        return """
                {"slug": "%s", "speaker": "dmitry-peskov", "form": "PARAPHRASE", "summary": "Something.",
                 "saidOn": {"edtf": "%s"}, "positions": [{"meeting": "%s", "likelihood": "LIKELY"}],
                 "reports": [%s]}""".formatted(
                        slug,
                        day,
                        meeting,
                        List.of(articles).stream()
                                .map(article -> "{\"article\": \"" + article + "\"}")
                                .collect(joining(",")));
    }
}
