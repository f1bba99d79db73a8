package org.readout.graphql.observe;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readout.graphql.error.ErrorCode;

/** The dashboard and the alerts, held to what a server's metrics are. */
@QuarkusTest
@TestProfile(ObservedTest.Traced.class)
class MonitoringTest {

    private static final Path RULES = Path.of("deploy", "prometheus", "readout.rules.yaml");
    private static final Path DASHBOARD = Path.of("deploy", "grafana", "readout.json");
    private static final Path RUNBOOK = Path.of("docs", "operating.md");

    /** What Prometheus itself says of each server that it reads. */
    private static final String UP = "up";

    /** What only a server with replicas tells. */
    private static final Set<String> WITH_REPLICAS = Set.of("readout_replica_lag_seconds");

    /** What Prometheus adds to each series, and what belongs to each histogram. */
    private static final Set<String> ADDED = Set.of("job", "instance", "le");

    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.*), (\\w+)\\)");
    private static final Pattern ALTERNATIVES = Pattern.compile("\\w+(\\|\\w+)*");

    private Series served;

    @BeforeEach
    void ask() {
        // one read of each kind, and one refusal
        ask("query Keyed { meeting(slug: \"paris-2018\") { title event { name } } }");
        ask(
                "query Paged { statements(first: 1, filter: { speakers: [\"dmitry-peskov\"] }) { totalCount nodes { saidOn { edtf } } } }");
        ask("query Scanned { search(query: \"summit\", first: 1) { totalCount } }");
        ask("query Refused { meetings(first: -1) { totalCount } }");
        served = Series.of(RestAssured.get("/q/metrics").asString());
    }

    @Test
    void every_series_of_the_alerts_is_served() throws IOException {
        Set<String> faults = new TreeSet<>();
        for (JsonNode rule : rules()) {
            faults.addAll(faults(rule.get("alert").asText(), rule.get("expr").asText()));
        }
        assertEquals(Set.of(), faults);
    }

    @Test
    void every_series_of_the_dashboard_is_served() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
        Set<String> faults = new TreeSet<>();
        for (JsonNode panel : dashboard.get("panels")) {
            for (JsonNode target : panel.path("targets")) {
                faults.addAll(
                        faults(panel.get("title").asText(), target.get("expr").asText()));
            }
        }
        for (JsonNode annotation : dashboard.get("annotations").get("list")) {
            faults.addAll(faults(
                    annotation.get("name").asText(), annotation.get("expr").asText()));
        }
        for (JsonNode variable : dashboard.get("templating").get("list")) {
            if (variable.has("definition")) {
                faults.addAll(faultsOfVariable(variable.get("definition").asText()));
            }
        }
        assertEquals(Set.of(), faults);
    }

    @Test
    void every_alert_has_its_paragraph_in_the_runbook() throws IOException {
        Set<String> headings = Files.readAllLines(RUNBOOK).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring("### ".length()))
                .collect(Collectors.toSet());
        Set<String> alerts = new HashSet<>();
        for (JsonNode rule : rules()) {
            String name = rule.get("alert").asText();
            alerts.add(name);
            assertEquals(
                    RUNBOOK + "#" + name.toLowerCase(Locale.ROOT),
                    rule.get("annotations").get("runbook_url").asText());
        }
        assertEquals(alerts, headings);
    }

    @Test
    void the_check_finds_what_no_server_tells() {
        assertEquals(List.of("x: no readout_sql_runing"), faults("x", "readout_sql_runing{job=\"readout\"} > 1"));
        assertEquals(
                List.of("x: readout_sql_running has no label kind"),
                faults("x", "sum by (job) (rate(readout_sql_running{kind=\"scan\"}[5m]))"));
        assertEquals(
                List.of("x: readout_sql_running has no workload skan"),
                faults("x", "readout_sql_running{workload=\"skan\"} and readout_sql_waiting == 0"));
        assertEquals(
                List.of("x: no label kind to group by"),
                faults(
                        "x",
                        "topk(10, histogram_quantile(0.9, sum by (le, kind) (readout_sql_latency_seconds_bucket)))"));
        assertTrue(WITH_REPLICAS.stream().noneMatch(served::has), "it is served by now, and needs no exception");
    }

    @Test
    void latencies_are_told_by_operation_and_database_and_those_of_reads_by_their_kind() {
        assertTrue(served.values("readout_graphql_latency_seconds_bucket", "operation")
                .contains("Keyed"));
        assertEquals(Set.of("primary", "none"), served.values("readout_graphql_latency_seconds_bucket", "database"));
        assertEquals(Set.of("keyed", "page", "scan"), served.values("readout_sql_latency_seconds_bucket", "workload"));
        assertEquals(Set.of("primary"), served.values("readout_sql_latency_seconds_bucket", "database"));
        assertEquals(
                14, served.values("readout_sql_latency_seconds_bucket", "le").size());
        assertFalse(
                served.values("readout_graphql_requests_seconds_count", "code").isEmpty());
    }

    private List<String> faults(String where, String expression) {
        PromQl read = PromQl.of(expression);
        Stream<String> ofSelectors = read.selectors().stream().flatMap(this::faults);
        Stream<String> ofGroups = read.grouping().stream()
                .filter(label -> !ADDED.contains(label))
                .filter(label -> read.selectors().stream()
                        .noneMatch(selector -> WITH_REPLICAS.contains(selector.metric())
                                || !served.values(selector.metric(), label).isEmpty()))
                .map(label -> "no label " + label + " to group by");
        return Stream.concat(ofSelectors, ofGroups)
                .map(fault -> where + ": " + fault)
                .toList();
    }

    private Stream<String> faults(PromQl.Selector selector) {
        if (selector.metric().equals(UP) || WITH_REPLICAS.contains(selector.metric())) {
            return Stream.of();
        }
        if (!served.has(selector.metric())) {
            return Stream.of("no " + selector.metric());
        }
        return selector.matchers().stream()
                .filter(matcher -> !ADDED.contains(matcher.label()))
                .flatMap(matcher -> faults(selector.metric(), matcher));
    }

    private Stream<String> faults(String metric, PromQl.LabelMatcher matcher) {
        Set<String> values = served.values(metric, matcher.label());
        if (values.isEmpty()) {
            return Stream.of(metric + " has no label " + matcher.label());
        }
        if (!ALTERNATIVES.matcher(matcher.value()).matches()) {
            // a variable of the dashboard, or a value that is no word
            return Stream.of();
        }
        return Stream.of(matcher.value().split("\\|"))
                .filter(value -> !values.contains(value) && !isCode(value))
                .map(value -> metric + " has no " + matcher.label() + " " + value);
    }

    private static boolean isCode(String value) {
        return Stream.of(ErrorCode.values()).anyMatch(code -> code.name().equals(value));
    }

    private List<String> faultsOfVariable(String definition) {
        var asked = LABEL_VALUES.matcher(definition);
        assertTrue(asked.matches(), definition);
        PromQl.Selector selector = PromQl.of(asked.group(1)).selectors().get(0);
        String label = asked.group(2);
        return ADDED.contains(label) || !served.values(selector.metric(), label).isEmpty()
                ? faults(selector).toList()
                : List.of(definition + ": no such label");
    }

    private static List<JsonNode> rules() throws IOException {
        JsonNode group = new YAMLMapper().readTree(RULES.toFile()).get("groups").get(0);
        return Stream.iterate(0, i -> i + 1)
                .limit(group.get("rules").size())
                .map(group.get("rules")::get)
                .toList();
    }

    private static void ask(String query) {
        given().contentType(ContentType.JSON)
                .body(Map.of("query", query))
                .post("/graphql")
                .then()
                .statusCode(200);
    }
}
