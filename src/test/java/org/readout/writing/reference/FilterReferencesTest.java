package org.readout.writing.reference;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.GraphQl.answer;
import static org.readout.GraphQl.ask;
import static org.readout.GraphQl.statementsFor;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.SocketClient;

/** What a filter refers to and the record does not have is told, with what was meant, and never taken for silence. */
@QuarkusTest
class FilterReferencesTest {

    /** Texts that name nothing by a slug or a code. */
    private static final Set<String> FREE = Set.of("EventFilter.series", "ChangeFilter.by");

    @Inject
    GraphQLSchema schema;

    @ParameterizedTest
    @CsvSource({
        "statements, speakers, peskov, actor, dmitry-peskov",
        "statements, speakers, Dmitry-Peskov, actor, dmitry-peskov",
        "statements, speakers, donald-trmup, actor, donald-trump",
        "statements, speakers, Trump, actor, donald-trump",
        "statements, outlets, radio free europe, actor, rfe-rl",
        "statements, meetings, paris-2081, meeting, paris-2018",
        "statements, events, helsinki-summit, event, helsinki-summit-2018",
        "statements, topics, siria, topic, syria",
        "statements, codes, 36, event code, 036",
        "statements, codes, Decline comment, event code, 011",
        "statements, countries, Russia, country, RU",
        "statements, countries, Russian Federation, country, RU",
        "meetings, countries, usa, country, US",
        "meetings, participants, vladimir-puttin, actor, vladimir-putin",
        "events, countries, UK, country, GB",
        "events, attendees, putin, actor, vladimir-putin",
        "actors, countries, Rusia, country, RU",
        "leaders, countries, Finnland, country, FI",
        "articles, outlets, cnnn, actor, cnn",
        "changes, meetings, pariss-2018, meeting, paris-2018",
        "changes, actors, bolton, actor, john-bolton"
    })
    void a_name_that_nothing_has_is_refused_with_the_nearest(
            String connection, String field, String name, String noun, String nearest) {
        JsonPath answer = filtered(connection, Map.of(field, List.of(name)));

        String told = "There is no " + noun + " '" + name + "'. Did you mean `" + nearest + "`?";
        assertEquals(told, answer.getString("errors[0].message"));
        assertEquals("BAD_USER_INPUT", answer.getString("errors[0].extensions.code"));
        assertEquals("filter." + field + "[0]", answer.getString("errors[0].extensions.inputPath"));
        assertNull(answer.get("data"));
    }

    @Test
    void what_nothing_is_near_to_is_refused_without_a_suggestion() {
        assertEquals(
                "There is no actor 'zzyzx'.",
                filtered("statements", Map.of("speakers", List.of("zzyzx"))).getString("errors[0].message"));
        assertEquals(
                "There is no country 'QQ'.",
                filtered("actors", Map.of("countries", List.of("QQ"))).getString("errors[0].message"));
    }

    @Test
    void all_that_is_wrong_with_a_filter_is_told_at_once_texts_and_references() {
        JsonPath answer = filtered(
                "statements",
                Map.of(
                        "speakers", List.of("donald-trump", "peskov", "p".repeat(500)),
                        "countries", List.of("ru", "Russia"),
                        "codes", List.of("036", "999")));

        assertEquals(
                List.of("filter.codes[1]", "filter.countries[1]", "filter.speakers[1]", "filter.speakers[2]"),
                answer.getList("errors[0].extensions.faults.inputPath"));
        assertTrue(
                answer.getString("errors[0].extensions.faults[3].message").contains("500 characters"),
                answer::prettify);
    }

    @Test
    void a_thousand_names_that_nothing_has_are_all_refused_and_few_are_looked_for() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            names.add("donald-trump-" + i);
        }
        String message = filtered("statements", Map.of("speakers", names)).getString("errors[0].message");

        assertTrue(message.startsWith("The input has more than 100 faults."), message);
        assertEquals(6, message.split("Did you mean").length, message);
    }

    @Test
    void a_country_is_found_by_its_code_in_small_letters() {
        JsonPath capitals = ask("actors", Map.of("first", 100, "filter", Map.of("countries", List.of("RU"))));

        assertTrue(capitals.getInt("data.page.totalCount") > 0);
        assertEquals(
                capitals.getList("data.page.edges.node.slug"),
                ask("actors", Map.of("first", 100, "filter", Map.of("countries", List.of("ru"))))
                        .getList("data.page.edges.node.slug"));
    }

    @Test
    void a_filter_within_a_filtered_level_is_refused_where_it_stands() {
        JsonPath answer = answer(
                "nested-statements",
                Map.of("meetings", Map.of(), "statements", Map.of("topics", List.of("inf-treatty"))));

        assertEquals("meetings", answer.getString("errors[0].path[0]"));
        assertEquals("statements", answer.getString("errors[0].path[3]"));
        assertEquals(
                "There is no topic 'inf-treatty'. Did you mean `inf-treaty`?", answer.getString("errors[0].message"));
    }

    /** The first time a level has one more, for all that its filters refer to. */
    @Test
    void what_was_found_once_is_looked_for_no_more() {
        Map<String, Object> variables = Map.of(
                "meetings", Map.of("participants", List.of("vladimir-putin"), "topics", List.of("summit-diplomacy")),
                "statements",
                        Map.of(
                                "outlets",
                                List.of("izvestia"),
                                "topics",
                                List.of("sanctions"),
                                "codes",
                                List.of("0256", "05")));
        int first = statementsFor("nested-statements", variables);
        int again = statementsFor(
                "nested-statements",
                Map.of(
                        "meetings",
                                Map.of(
                                        "topics",
                                        List.of("summit-diplomacy"),
                                        "participants",
                                        List.of("vladimir-putin")),
                        "statements",
                                Map.of(
                                        "topics",
                                        List.of("sanctions"),
                                        "outlets",
                                        List.of("izvestia"),
                                        "codes",
                                        List.of("05", "0256"),
                                        "minCorroboration",
                                        0)));

        assertEquals(2, again);
        assertTrue(first <= 4, first + " statements");
    }

    @Test
    void a_follower_is_told_too() throws Exception {
        try (SocketClient follower = SocketClient.begun()) {
            follower.subscribe(
                    "f",
                    "subscription ($filter: ChangeFilter) { changes(filter: $filter) { cursor } }",
                    Map.of("filter", Map.of("actors", List.of("peskov"))));
            JsonObject told = follower.next();
            assertEquals("error", told.getString("type"), told::encode);
            assertEquals(
                    "There is no actor 'peskov'. Did you mean `dmitry-peskov`?",
                    told.getJsonArray("payload").getJsonObject(0).getString("message"));
        }
    }

    @Test
    void a_find_by_a_slug_that_nothing_has_stays_null() {
        assertNull(ask("leader", Map.of("slug", "trump")).get("data.leader"));
    }

    /** Whoever adds a list of slugs or codes to a filter meets this. */
    @Test
    void every_list_of_texts_of_every_filter_refers_to_something() {
        List<String> silent = new ArrayList<>();
        int asked = 0;
        for (GraphQLFieldDefinition field : schema.getQueryType().getFieldDefinitions()) {
            if (field.getArgument("filter") != null) {
                GraphQLInputObjectType filter = (GraphQLInputObjectType)
                        GraphQLTypeUtil.unwrapAll(field.getArgument("filter").getType());
                for (GraphQLInputObjectField list : filter.getFields()) {
                    String name = filter.getName() + "." + list.getName();
                    if (isOfTexts(list) && !FREE.contains(name)) {
                        asked++;
                        JsonPath answer = filtered(field.getName(), Map.of(list.getName(), List.of("zzyzx")));
                        String path = answer.getString("errors[0].extensions.inputPath");
                        if (!("filter." + list.getName() + "[0]").equals(path)) {
                            silent.add(name);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), silent);
        assertTrue(asked > 15, asked + " were asked");
    }

    private boolean isOfTexts(GraphQLInputObjectField field) {
        return GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList
                && GraphQLTypeUtil.unwrapAll(field.getType()).getName().equals("String");
    }

    /** A page of whatever connection takes that filter. */
    private JsonPath filtered(String connection, Map<String, ?> filter) {
        GraphQLFieldDefinition field = schema.getQueryType().getFieldDefinition(connection);
        String type =
                GraphQLTypeUtil.unwrapAll(field.getArgument("filter").getType()).getName();
        String words = field.getArgument("query") == null ? "" : "query: \"trump\", ";
        String document = "query ($filter: " + type + ") { " + connection + "(" + words
                + "first: 1, filter: $filter) { pageInfo { hasNextPage } } }";
        return given().contentType("application/json")
                .body(Map.of("query", document, "variables", Map.of("filter", filter)))
                .post("/graphql")
                .jsonPath();
    }
}
