package org.readout.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.FirstDossier.RECORD;
import static org.readout.FirstDossier.actor;
import static org.readout.FirstDossier.listed;
import static org.readout.GraphQl.ask;
import static org.readout.GraphQl.variables;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.FirstDossier;
import org.readout.Pages;
import org.readout.actor.profile.ActorKind;
import org.readout.article.ArticleInput;
import org.readout.statement.input.StatementInput;
import org.readout.statement.input.Wording;
import org.readout.statement.position.PositionInput;
import org.readout.statement.report.ReportInput;
import org.readout.time.PartialDateInput;

@QuarkusTest
class StatementApiTest {

    @Test
    void a_slug_that_nothing_has_finds_nothing() {
        assertNull(ask("statement", Map.of("slug", "nobody-said-this")).get("data.statement"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 17, 18, 19})
    void pages_of_reports_of_an_article_make_up_the_whole_from_either_end(int size) {
        Pages pages = new Pages("article-reports", Map.of("slug", "paris-likely-2018-10-23"));
        List<String> whole = pages.cursors();

        assertEquals(18, whole.size());
        assertEquals(18, pages.page("first", 1).getInt("totalCount"));
        assertEquals(whole, pages.forward(size));
        assertEquals(whole, pages.backward(size));
    }

    @Test
    void an_article_reports_what_it_carries_in_its_own_words() {
        JsonPath article = ask("article-reports", Map.of("slug", "paris-likely-2018-10-23", "first", 100))
                .setRootPath("data.owner");

        assertEquals(
                article.<String>getList("statements.nodes.slug"), article.getList("page.edges.node.statement.slug"));
        for (String field : List.of("attributedAs", "quotations")) {
            assertEquals(
                    article.<Object>getList("statements.nodes.collect { statement -> statement.reports.nodes.find { "
                            + "it.article.slug == 'paris-likely-2018-10-23' }." + field + " }"),
                    article.getList("page.edges.node." + field));
        }
    }

    @Test
    void every_statement_is_served_as_the_dossier_has_it() {
        List<Map<String, Object>> served = new ArrayList<>();
        String after = null;
        do {
            JsonPath page = ask("record", variables("after", after)).setRootPath("data.statements");
            served.addAll(page.getList("nodes"));
            after = page.getBoolean("pageInfo.hasNextPage") ? page.getString("pageInfo.endCursor") : null;
        } while (after != null);

        assertEquals(RECORD.statements().size(), served.size());
        IntStream.range(0, served.size())
                .forEach(i -> assertEquals(expected(RECORD.statements().get(i)), served.get(i)));
    }

    @Test
    void quotations_come_with_their_spaces_and_quotes_as_printed() {
        List<String> printed = RECORD.statements().stream()
                .flatMap(statement -> statement.reports().stream())
                .flatMap(report -> listed(report.quotations()).stream())
                .toList();
        assertTrue(printed.stream().anyMatch(words -> words.contains("’")), "the dossier has curly quotes");
        assertEquals(
                "probably not … We haven’t set anything up yet. We don’t know that that’s going to be the right place. "
                        + "I’m going to be in Paris for other reasons, but we will be meeting at the G-20 and probably "
                        + "will have meetings after that,",
                ask("paris")
                        .getString("data.meeting.statements.nodes.find { it.slug == "
                                + "'trump-probably-not-paris-2018-11-05' }.quotation"));
    }

    @ParameterizedTest
    @CsvSource({
        // RT told the publisher; Bolton, who told the two others, is no outlet
        "putin-paris-suggestion-2018-10-23, 1",
        // CNN, and a publisher without a name
        "bolton-putin-interest-paris-2018-10-23, 1",
        // two publishers without a name
        "bolton-trump-would-be-glad-paris-2018-10-23, 0",
        // an official told The Washington Post, which so stands second
        "trump-would-like-to-invite-putin-2017-11, 0",
        // AFP told Twitter, which told the publisher
        "bolton-trump-wants-paris-2018-10-23, 1"
    })
    void corroboration_counts_the_outlets_that_stand_first(String slug, int outlets) {
        assertEquals(outlets, ask("statement", Map.of("slug", slug)).getInt("data.statement.corroboration"));
    }

    @Test
    void speech_within_speech_is_found_both_ways() {
        JsonPath conveyed = ask("conveyed", Map.of("slug", "putin-confirms-paris-agreement-2018-10-23"));
        assertEquals(
                "ushakov-preliminary-agreement-paris-2018-10-23", conveyed.getString("data.statement.conveyedBy.slug"));
        assertEquals(
                List.of("putin-confirms-paris-agreement-2018-10-23"),
                conveyed.getList("data.statement.conveyedBy.conveys.slug"));

        JsonPath conveying = ask("conveyed", Map.of("slug", "sanders-putin-invitation-washington-2018-07"));
        assertNull(conveying.get("data.statement.conveyedBy"));
        assertEquals(
                List.of("trump-agrees-working-level-dialogue-2018-07", "trump-asks-bolton-to-invite-putin-2018-07"),
                conveying.getList("data.statement.conveys.slug"));
    }

    /** Worked out from the dossier: distinct outlets that stand first in a chain. */
    static long firstHand(StatementInput statement) {
        return statement.reports().stream()
                .map(report -> listed(report.relays()).isEmpty()
                        ? outlet(report.article())
                        : report.relays().get(0).actor())
                .filter(Objects::nonNull)
                .filter(slug -> actor(slug).kind() == ActorKind.OUTLET)
                .distinct()
                .count();
    }

    private static String outlet(String article) {
        return RECORD.articles().stream()
                .filter(one -> one.slug().equals(article))
                .map(ArticleInput::outlet)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Object> expected(StatementInput statement) {
        return variables(
                "slug", statement.slug(),
                "form", statement.form().name(),
                "quotation", Wording.of(statement),
                "summary", statement.summary(),
                "channel", statement.channel().name(),
                "corroboration", (int) firstHand(statement),
                "speaker", slug(statement.speaker()),
                "onBehalfOf", slug(statement.onBehalfOf()),
                "addressedTo", slugs(statement.addressedTo()),
                "saidOn",
                        variables(
                                "edtf", statement.saidOn().edtf(),
                                "basis", statement.saidOn().basis()),
                "positions",
                        listed(statement.positions()).stream()
                                .map(StatementApiTest::expected)
                                .toList(),
                "events", slugs(statement.events()),
                "topics", slugs(statement.topics()),
                "codes",
                        listed(statement.codes()).stream()
                                .map(code -> variables("scheme", code.scheme(), "code", code.code()))
                                .toList(),
                "sequence", statement.sequence() == null ? 0 : statement.sequence(),
                "conveyedBy", slug(conveying(statement)),
                "reports",
                        variables(
                                "nodes",
                                statement.reports().stream()
                                        .sorted(FirstDossier.byDate(report -> published(report.article())))
                                        .map(StatementApiTest::expected)
                                        .toList()));
    }

    /** What the first of its reports names, else what the statement names of all of them. */
    private static String conveying(StatementInput statement) {
        return statement.reports().stream()
                .sorted(FirstDossier.byDate(report -> published(report.article())))
                .map(ReportInput::conveyedBy)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(statement.conveyedBy());
    }

    private static Map<String, Object> expected(PositionInput position) {
        return variables(
                "meeting", slug(position.meeting()),
                "attitude", name(position.attitude()),
                "likelihood", name(position.likelihood()),
                "condition", position.condition(),
                "wording", position.wording(),
                "wordingBy", name(position.wordingBy()));
    }

    private static Map<String, Object> expected(ReportInput report) {
        return variables(
                "attributedAs", report.attributedAs(),
                "hedge", report.hedge(),
                "quotations", listed(report.quotations()),
                "article",
                        variables(
                                "slug",
                                report.article(),
                                "publishedOn",
                                variables("edtf", published(report.article()).edtf())),
                "relays",
                        listed(report.relays()).stream()
                                .map(relay -> variables("wording", relay.wording(), "actor", slug(relay.actor())))
                                .toList());
    }

    private static PartialDateInput published(String article) {
        return RECORD.articles().stream()
                .filter(one -> one.slug().equals(article))
                .map(ArticleInput::publishedOn)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> slug(String slug) {
        return slug == null ? null : Map.of("slug", slug);
    }

    private static List<Map<String, Object>> slugs(List<String> slugs) {
        return listed(slugs).stream().map(StatementApiTest::slug).toList();
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
