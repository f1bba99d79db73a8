package org.readout.graphql.observe;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.readout.graphql.plan.PlanSwitch;

/** What those who run the server see of it: metrics, spans and its log. */
@QuarkusTest
@TestProfile(ObservedTest.Traced.class)
class ObservedTest {

    private static final String PARIS =
            "query Paris { meeting(slug: \"paris-2018\") { title statements(first: 2) { nodes { speaker { name } } } } }";

    @Inject
    PlanSwitch plans;

    @Inject
    InMemorySpanExporter spans;

    @Inject
    DataSource database;

    @Test
    void metrics_tell_operations_apart_by_name_and_by_the_code_of_their_error() {
        ask("query Observed { meeting(slug: \"paris-2018\") { title event { name } } }");
        ask("query Faulty { meetings(first: -1) { totalCount } }");

        String metrics = metrics();
        assertTrue(
                metrics.contains("readout_graphql_requests_seconds_count{code=\"none\",operation=\"Observed\"} 1"),
                metrics);
        assertTrue(
                metrics.contains(
                        "readout_graphql_requests_seconds_count{code=\"BAD_USER_INPUT\",operation=\"Faulty\"} 1"),
                metrics);
        assertTrue(metrics.contains("readout_graphql_statements_sum{operation=\"Observed\"} 2.0"), metrics);
        assertTrue(metrics.contains("readout_graphql_cost_sum{operation=\"Observed\"} 22.0"), metrics);
    }

    @Test
    void a_client_cannot_flood_the_metrics_with_names() {
        IntStream.range(0, 150)
                .forEach(i -> ask("query Flood" + i + " { __typename topics(first: 1) { totalCount } }"));

        Set<String> told = operations();
        assertTrue(told.contains("other"));
        assertTrue(told.stream().noneMatch(name -> name.startsWith("Flood")), told::toString);
    }

    /** Whatever is told of them. */
    private static Set<String> operations() {
        return Pattern.compile("operation=\"([^\"]*)\"")
                .matcher(metrics())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void postgresql_is_told_which_operation_asks() throws SQLException {
        plans.without(() -> ask(PARIS));

        try (Connection connection = database.getConnection();
                ResultSet told = connection.createStatement().executeQuery("""
                        select count(*)
                        from pg_stat_activity
                        where query like '%/*application=''readout'',operation=''Paris''*/'
                        """)) {
            told.next();
            assertTrue(told.getInt(1) > 0);
        }
    }

    @Test
    void a_request_is_one_trace_of_resolvers_and_statements() {
        plans.without(() -> ask(PARIS));

        String request = await().atMost(Duration.ofSeconds(20))
                .until(this::traceOfParis, Optional::isPresent)
                .orElseThrow();
        List<SpanData> trace = spans.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(request))
                .toList();
        assertEquals(
                List.of(
                        "resolve /meeting",
                        "resolve /meeting/statements",
                        "resolve /meeting/statements/nodes[0]/speaker",
                        "resolve /meeting/statements/nodes[1]/speaker"),
                trace.stream()
                        .map(SpanData::getName)
                        .filter(name -> name.startsWith("resolve"))
                        .sorted()
                        .toList());
        assertEquals(
                3,
                trace.stream().filter(span -> span.getKind() == SpanKind.CLIENT).count(),
                trace::toString);
    }

    private Optional<String> traceOfParis() {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getKind() == SpanKind.SERVER)
                .filter(span ->
                        "Paris".equals(span.getAttributes().get(AttributeKey.stringKey("graphql.operation.name"))))
                .map(SpanData::getTraceId)
                .findFirst();
    }

    @Test
    void a_failure_is_logged_once_with_the_operation_and_the_request() throws SQLException {
        Log log = new Log();
        Logger.getLogger("").addHandler(log);
        try {
            run("alter table topic rename to topic_away");
            RestAssured.given()
                    .contentType(ContentType.JSON)
                    .header("X-Request-Id", "observed-1")
                    .body(Map.of("query", "query Broken { topic(slug: \"inf-treaty\") { name } }"))
                    .post("/graphql")
                    .then()
                    .statusCode(200)
                    .body("errors[0].extensions.code", org.hamcrest.Matchers.equalTo("INTERNAL_SERVER_ERROR"))
                    .body("errors[0].message", containsString("observed-1"));
        } finally {
            run("alter table topic_away rename to topic");
            Logger.getLogger("").removeHandler(log);
        }
        assertEquals(
                List.of("Operation Broken failed at /topic, request id observed-1 [Broken, observed-1, 127.0.0.0/24]"),
                log.lines.stream().filter(line -> line.contains("observed-1")).toList());
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private static ValidatableResponse ask(String query) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("query", query))
                .post("/graphql")
                .then()
                .statusCode(200);
    }

    private static String metrics() {
        return RestAssured.get("/q/metrics").asString();
    }

    private static final class Log extends Handler {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(new org.jboss.logmanager.formatters.PatternFormatter(
                            "%s [%X{operation}, %X{requestId}, %X{client}]")
                    .format(org.jboss.logmanager.ExtLogRecord.wrap(line)));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** Traces are on, and kept here; metrics tell some operations apart. */
    public static class Traced implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.otel.sdk.disabled", "false",
                    "quarkus.otel.traces.exporter", "cdi",
                    "quarkus.otel.simple", "true",
                    "readout.metrics.operations", "Observed,Faulty,Paris,Keyed,Paged,Scanned,Refused");
        }
    }

    /** Keeps what would be sent to a collector. */
    @ApplicationScoped
    public static class Spans {

        @Produces
        @ApplicationScoped
        InMemorySpanExporter exporter() {
            return InMemorySpanExporter.create();
        }
    }
}
