package org.readout.statement;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.GraphQl.answer;
import static org.readout.GraphQl.ask;
import static org.readout.GraphQl.statementsFor;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first record is counted by all that statements are counted by. */
@QuarkusTest
class StatementCountsTest {

    /** The field of a filter that names what is counted, if there is one. */
    private static final Map<String, String> FILTERED_BY = Map.of(
            "SPEAKER", "speakers",
            "COUNTRY", "countries",
            "OUTLET", "outlets",
            "MEETING", "meetings",
            "TOPIC", "topics",
            "FORM", "forms",
            "CHANNEL", "channels",
            "LIKELIHOOD", "likelihoods");

    @ParameterizedTest
    @CsvSource({"SPEAKER", "COUNTRY", "OUTLET", "MEETING", "TOPIC", "FORM", "CHANNEL", "LIKELIHOOD"})
    void a_key_counts_as_many_as_a_filter_that_names_it_finds(String by) {
        for (Map<String, Object> filter : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("saidFrom", "2018-10-23"),
                Map.of("likelihoods", List.of("LIKELY", "UNLIKELY")),
                Map.of("attitudes", List.of("SEEKS", "WELCOMES")),
                Map.of("meetings", List.of("paris-2018"), "forms", List.of("QUOTATION", "PARAPHRASE")))) {
            List<Map<String, Object>> counts = counts(by, filter, 100);
            assertEquals(sorted(counts), counts, () -> by + " of " + filter);
            for (Map<String, Object> one : counts) {
                Map<String, Object> narrowed = new HashMap<>(filter);
                narrowed.put(FILTERED_BY.get(by), List.of(one.get("key")));
                assertEquals(
                        ask("statements", Map.of("first", 1, "filter", narrowed))
                                .getInt("data.page.totalCount"),
                        one.get("count"),
                        () -> by + " " + one + " of " + filter);
            }
        }
    }

    @Test
    void every_statement_of_one_form_is_counted_once() {
        assertEquals(
                ask("statements", Map.of("first", 1)).getInt("data.page.totalCount"),
                counts("FORM", Map.of(), 100).stream()
                        .mapToInt(one -> (Integer) one.get("count"))
                        .sum());
    }

    /** Said some time between January and November, it is of no month; within the year, it is of that year. */
    @Test
    void a_day_that_may_lie_in_two_months_is_of_neither() {
        List<Map<String, Object>> years = counts("YEAR", Map.of(), 100);
        List<Map<String, Object>> months = counts("MONTH", Map.of(), 100);
        Map<String, Long> expected = new HashMap<>();
        org.readout.FirstDossier.RECORD.statements().forEach(statement -> {
            org.readout.time.PartialDate date = statement.saidOn().toDate();
            YearMonth month = YearMonth.from(date.earliest());
            if (month.equals(YearMonth.from(date.latest()))) {
                expected.merge(month.toString(), 1L, Long::sum);
            }
        });

        assertEquals(expected, byKey(months));
        assertEquals("October 2018", label(months, "2018-10"));
        assertEquals("2018", label(years, "2018"));
        assertTrue(sum(years) > sum(months), years + " and " + months);
    }

    @Test
    void keys_have_labels_and_nodes() {
        assertEquals("Dmitry Peskov", label(counts("SPEAKER", Map.of(), 100), "dmitry-peskov"));
        assertEquals("Russia", label(counts("COUNTRY", Map.of(), 100), "RU"));
        assertEquals("Partial quotation", label(counts("FORM", Map.of(), 100), "PARTIAL_QUOTATION"));
        JsonPath answer = asked("""
                { statements(first: 0) {
                  speakers: counts(by: SPEAKER, first: 3) { key node { id ... on Actor { slug } } }
                  meetings: counts(by: MEETING, first: 3) { key node { ... on Meeting { slug title } } label }
                  topics: counts(by: TOPIC, first: 3) { key node { ... on Topic { slug } } }
                  countries: counts(by: COUNTRY, first: 3) { key label node { ... on Country { slug: code name } } }
                  forms: counts(by: FORM, first: 3) { node { id } }
                } }""");
        for (String keyed : List.of("speakers", "meetings", "topics", "countries")) {
            List<String> keys = answer.getList("data.statements." + keyed + ".key");
            assertFalse(keys.isEmpty());
            assertEquals(keys, answer.getList("data.statements." + keyed + ".node.slug"), keyed);
        }
        assertEquals(
                answer.getList("data.statements.meetings.label"),
                answer.getList("data.statements.meetings.node.title"));
        assertNull(answer.get("data.statements.forms[0].node"));
    }

    @Test
    void an_outlet_that_speaks_is_of_no_side() {
        int all = counts("COUNTRY", Map.of("speakerKinds", List.of("OUTLET")), 100)
                .size();

        assertEquals(0, all);
    }

    @Test
    void what_is_said_of_a_meeting_is_counted_by_the_likelihood_of_that_meeting() {
        String counted = "{ meeting(slug: \"%s\") { statements { counts(by: LIKELIHOOD) { key count } } } }";
        for (String meeting : List.of("paris-2018", "buenos-aires-2018")) {
            List<Map<String, Object>> within =
                    asked(counted.formatted(meeting)).getList("data.meeting.statements.counts");
            assertEquals(
                    byKey(counts("LIKELIHOOD", Map.of("meetings", List.of(meeting)), 100)), byKey(within), meeting);
        }
    }

    @Test
    void first_takes_the_most_and_is_from_1_to_100() {
        List<Map<String, Object>> all = counts("SPEAKER", Map.of(), 100);

        assertEquals(all.subList(0, 3), counts("SPEAKER", Map.of(), 3));
        for (int wrong : new int[] {0, -1, 101}) {
            assertEquals(
                    "`first` is from 1 to 100; this is " + wrong + ".",
                    answer("counts", Map.of("by", "SPEAKER", "first", wrong)).getString("errors[0].message"));
        }
    }

    /** The meetings, and each dimension of all of them; of the connections that are counted no page is read. */
    @Test
    void all_parents_of_a_level_are_counted_in_one_statement() {
        assertEquals(3, statementsFor("counts-of-meetings", Map.of("first", 15)));
        assertEquals(3, statementsFor("counts-of-meetings", Map.of("first", 2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor(slug: \"donald-trump\") { statements",
                "leader(slug: \"donald-trump\") { mentionedIn",
                "topic(slug: \"syria\") { statements",
                "event(slug: \"armistice-centenary-2018\") { statements",
                "meeting(slug: \"paris-2018\") { statements",
                "article(slug: \"paris-likely-2018-10-23\") { statements"
            })
    void statements_are_counted_wherever_they_stand(String owner) {
        JsonPath answer = asked(
                "{ " + owner
                        + "(first: 1, filter: {forms: [QUOTATION, PARTIAL_QUOTATION]}) { totalCount counts(by: FORM) { count } } } }");
        String field = owner.substring(0, owner.indexOf('('));
        String connection = owner.substring(owner.lastIndexOf(' ') + 1);
        List<Integer> counts = answer.getList("data." + field + "." + connection + ".counts.count");

        assertEquals(
                answer.getInt("data." + field + "." + connection + ".totalCount"),
                counts.stream().mapToInt(Integer::intValue).sum());
    }

    private static List<Map<String, Object>> counts(String by, Map<String, Object> filter, int first) {
        return ask("counts", Map.of("by", by, "filter", filter, "first", first)).getList("data.statements.counts");
    }

    private static List<Map<String, Object>> sorted(List<Map<String, Object>> counts) {
        return counts.stream()
                .sorted(Comparator.comparing((Map<String, Object> one) -> -(Integer) one.get("count"))
                        .thenComparing(one -> (String) one.get("key")))
                .toList();
    }

    private static Map<String, Long> byKey(List<Map<String, Object>> counts) {
        Map<String, Long> byKey = new HashMap<>();
        counts.forEach(one -> byKey.put((String) one.get("key"), ((Integer) one.get("count")).longValue()));
        return byKey;
    }

    private static int sum(List<Map<String, Object>> counts) {
        return counts.stream().mapToInt(one -> (Integer) one.get("count")).sum();
    }

    private static String label(List<Map<String, Object>> counts, String key) {
        return counts.stream()
                .filter(one -> key.equals(one.get("key")))
                .map(one -> (String) one.get("label"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonPath asked(String document) {
        JsonPath answer = given().contentType("application/json")
                .body(Map.of("query", document))
                .post("/graphql")
                .jsonPath();
        assertNull(answer.get("errors"), () -> document + ": " + answer.getString("errors"));
        return answer;
    }
}
