package org.readout.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.graphql.Endpoint.errors;
import static org.readout.graphql.Endpoint.json;
import static org.readout.graphql.Endpoint.post;

import graphql.schema.GraphQLSchema;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.TestLength;
import org.readout.graphql.plan.PlanSwitch;

/** Whatever is asked, graphql-java and a plan give the same bytes. */
@QuarkusTest
class PlansTest {

    private static final Logger LOG = Logger.getLogger(PlansTest.class);

    private static final int REQUESTS = TestLength.of(600, 4_000);

    @Inject
    GraphQLSchema schema;

    @Inject
    MeterRegistry meters;

    @Inject
    PlanSwitch plans;

    @Test
    void generated_queries_have_the_same_answer_with_a_plan_and_without() {
        long seed = Long.getLong("readout.fuzz.seed", new Random().nextLong());
        Fuzzer fuzzer = new Fuzzer(schema, seed, Known.texts());
        int planned = 0;
        for (int i = 0; i < REQUESTS; i++) {
            String body = fuzzer.next();
            planned += planned(body, "seed " + seed) ? 1 : 0;
        }
        LOG.infof("plans: seed %d, %d of %d answers by a plan", seed, planned, REQUESTS);
        assertTrue(planned > REQUESTS / 4, "few answers were planned: " + planned);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query($yes: Boolean!) { meetings(first: 3) { nodes { slug @include(if: $yes) title @skip(if: $yes) } } }",
                "query($yes: Boolean!) { meeting(slug: \"paris-2018\") @skip(if: $yes) { slug } events(first: 1) { totalCount } }",
                "{ meetings(first: 2) { nodes { slug ...A ...B } } } fragment A on Meeting { event { slug } } fragment B on Meeting { event { name } title }",
                "{ actors(first: 60) { nodes { __typename ... on Leader { offices { title } } ... on Node { id } ... on Outlet { kind } } } }",
                "{ a: statements(last: 4) { edges { cursor node { slug } } pageInfo { startCursor hasPreviousPage } } b: statements(first: 4, filter: { countries: [\"RU\"] }) { totalCount nodes { slug } } }",
                "{ none: meeting(slug: \"no-such-meeting\") { slug event { slug } } }",
                "{ statements(first: 30) { nodes { quotation speaker { name ... on Leader { aliases } } positions { likelihood meeting { slug } } } } }",
                "{ meeting(slug: \"paris-2018\") { outlook(asOf: \"2018-11-05\") { disputed status sides { country { code } likelihood statement { slug } voices { slug } } } contradictions(first: 3) { nodes { kind earlier { slug } later { slug } } } timeline(first: 9) { nodes { __typename ... on Statement { slug } ... on StatusChange { status } } } } }",
                "{ statements(first: 40) { edges { node { who: speaker { __typename name country { name } ... on Leader { aliases } } speaker { slug } } } } }",
                "{ meetings(first: 40) { nodes { slug place { name } event { slug kind place { name city country { code } } startsOn { edtf } endsOn { edtf } } } } }",
                "{ meetings(last: 3) { nodes { statements(last: 2) { nodes { slug saidOn { edtf } speaker { slug } } } event { slug } } } }",
                "{ leader(slug: \"donald-trump\") { slug also: aliases aliases offices { title } } actor(slug: \"cnn\") { name aliases } }",
                "{ statements(first: 60) { nodes { slug } } meetings(first: 40) { nodes { slug event { slug } } pageInfo { endCursor } } }",
                "{ statements(first: 60) { nodes { said: saidOn { edtf basis } quotation onBehalfOf { name } conveyedBy { slug } speaker { wikidataId country { code } ... on UnnamedSource { headcount } } } } }",
                "{ statements(first: 60) { nodes { speaker { slug } ...Said } } } fragment Said on Statement { speaker { country { name } } saidOn { earliest } }",
                "{ meetings(first: 40) { nodes { place { country { name } } plannedDuration { minutes bound } actualDuration { minutes } date { latest } event { place { city } endsOn { edtf } } } } }",
                "{ events(first: 20) { nodes { name startsOn { edtf } } } actors(first: 80) { nodes { country { code } ... on UnnamedSource { headcount } } } }",
                "{ search(query: \"putin or paris\", first: 20) { edges { highlight node { ... on Statement { slug saidOn { edtf } speaker { name country { code } } } ... on Actor { name country { code } } } } } }",
                "{ search(query: \"helsinki\", first: 20) { nodes { ... on Statement { slug state quotation conveyedBy { slug } } ... on Meeting { place { city } } } } }",
                "{ search(query: \"putin\", first: 5) { nodes { __typename } totalCount } }",
                "{ statements(first: 9) { nodes { ...S } } } fragment S on Statement { slug speaker { ...A } onBehalfOf { ...A } addressedTo { ...A } } fragment A on Actor { name statements(first: 2) { nodes { ...T } } } fragment T on Statement { slug saidOn { edtf } speaker { ...N country { code } } } fragment N on Actor { name }",
                "{ statement(slug: \"putin-paris-first-2018-10-23\") { ...S reports { nodes { article { outlet { ...A } } } } } statements(first: 4) { nodes { ...S speaker { ...A } } } } fragment S on Statement { slug onBehalfOf { ...A } conveyedBy { slug speaker { ...A } } } fragment A on Actor { __typename slug statements(last: 1) { totalCount nodes { slug } } ... on Leader { offices { title } } }",
            })
    void a_query_has_the_same_answer_with_a_plan_and_without(String query) {
        for (boolean yes : new boolean[] {true, false}) {
            JsonObject variables = query.contains("$yes") ? new JsonObject().put("yes", yes) : new JsonObject();
            String body = new JsonObject()
                    .put("query", query + " # " + Math.random())
                    .put("variables", variables)
                    .encode();
            assertTrue(planned(body, query), () -> "graphql-java answered " + query);
        }
    }

    /** Asks both and compares. */
    private boolean planned(String body, String about) {
        HttpResponse<String> byEngine = plans.without(() -> post(body));
        double before = plans();
        HttpResponse<String> byPlan = post(body);
        assertEquals(shown(byEngine), shown(byPlan), () -> about + ", " + body);
        boolean planned = plans() > before;
        boolean plannable = errors(byEngine).isEmpty() && !body.contains("__schema");
        assertEquals(plannable, planned, () -> about + ", planned: " + body);
        return planned;
    }

    private double plans() {
        return meters.get("readout.graphql.answers").tag("by", "plan").counter().count();
    }

    /** As it came; only errors may come in any order, for siblings fail as they may. */
    private static Map<String, Object> shown(HttpResponse<String> answer) {
        List<String> errors =
                errors(answer).stream().map(String::valueOf).sorted().toList();
        return Map.of(
                "status",
                answer.statusCode(),
                "type",
                answer.headers().firstValue("Content-Type").orElse(""),
                "errors",
                errors,
                "body",
                errors.isEmpty() ? answer.body() : String.valueOf(json(answer).getValue("data")));
    }
}
