package org.readout.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The files of {@code deploy} say what the server, its images and its documentation say. {@code deploy/test} checks their schemas. */
class DeploymentFilesTest {

    private static final Path KUBERNETES = Path.of("deploy", "kubernetes");
    private static final Path COMPOSE = Path.of("deploy", "compose.yaml");
    private static final Path SETTINGS = KUBERNETES.resolve("base").resolve("settings.env");
    private static final Path IMAGES = Path.of("src", "main", "docker");
    private static final Path PROPERTIES = Path.of("src", "main", "resources", "application.properties");
    private static final List<Path> TABLES = List.of(Path.of("README.md"), Path.of("docs", "deploy.md"));

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.*?) \\|");
    private static final Pattern NAME = Pattern.compile("`(_?[A-Z][A-Z0-9_]*)`");

    /** What starts a line, or stands in its midst, with a tag, a digest or both. */
    private static final Pattern IMAGE = Pattern.compile("(?m)^(?:FROM |\\s*image: |\\s*imageName:"
            + " |quarkus\\.jib\\.base-\\w+-image=)([\\w./-]+)(:[\\w.-]+)?(@sha256:[0-9a-f]{64})?$");

    private final Node deployment = yaml(KUBERNETES.resolve("base").resolve("deployment.yaml"));
    private final Node pod = deployment.at("spec", "template", "spec");
    private final Node container = pod.at("containers", 0);
    private final Node compose = yaml(COMPOSE);

    @Test
    void every_variable_is_a_setting_that_the_documentation_knows() throws IOException {
        Set<String> unknown = new TreeSet<>(variables());
        assertTrue(unknown.size() >= 7, unknown::toString);
        unknown.removeAll(known());
        assertEquals(Set.of(), unknown);
    }

    private Set<String> variables() throws IOException {
        Set<String> names = new HashSet<>(found(SETTINGS, "(?m)^([A-Z][A-Z0-9_]*)="));
        for (Path overlay : overlays()) {
            names.addAll(found(overlay.resolve("kustomization.yaml"), "(?m)^ *- ([A-Z][A-Z0-9_]*)="));
        }
        Stream.of(container, pod.at("initContainers", 0))
                .flatMap(one -> one.at("env").list().stream())
                .map(variable -> variable.at("name").text())
                .forEach(names::add);
        for (String service : List.of("migrate", "node1", "node2")) {
            names.addAll(compose.at("services", service, "environment").map().keySet());
        }
        return names;
    }

    /** {@code `A_B_C`, `_D`} in a row of a table stand for A_B_C, and for A_D or A_B_D. */
    private static Set<String> known() throws IOException {
        Set<String> names = new HashSet<>();
        for (Path table : TABLES) {
            for (String row : found(table, ROW.pattern())) {
                String whole = "";
                for (MatchResult name : NAME.matcher(row).results().toList()) {
                    if (!name.group(1).startsWith("_")) {
                        whole = name.group(1);
                        names.add(whole);
                    }
                    for (int end = whole.lastIndexOf('_'); end > 0; end = whole.lastIndexOf('_', end - 1)) {
                        names.add(whole.substring(0, end) + name.group(1));
                    }
                }
            }
        }
        return names;
    }

    @Test
    void a_probe_asks_where_the_server_answers() throws IOException {
        String port =
                found(IMAGES.resolve("Dockerfile.jvm"), "(?m)^EXPOSE (\\d+)").get(0);
        assertEquals(port, container.at("ports", 0, "containerPort").text());
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            Node asked = container.at(probe, "httpGet");
            assertEquals(container.at("ports", 0, "name"), asked.at("port"), probe);
            assertTrue(
                    Files.readString(TABLES.get(1))
                            .contains("| `" + asked.at("path").text() + "` |"),
                    asked::text);
        }
        String check = compose.at("services", "node1", "healthcheck", "test", 3).text();
        assertTrue(check.contains("/127.0.0.1/" + port + ";"), check);
        assertTrue(
                check.contains("GET "
                        + container.at("readinessProbe", "httpGet", "path").text() + " "),
                check);
    }

    @Test
    void the_user_is_that_of_the_image() throws IOException {
        List<String> users = found(IMAGES.resolve("Dockerfile.jvm"), "(?m)^USER (\\S+)");
        assertEquals(
                users.get(users.size() - 1),
                pod.at("securityContext", "runAsUser").text());
        assertEquals(List.of(users.get(users.size() - 1)), found(PROPERTIES, "(?m)^quarkus\\.jib\\.user=(.+)"));
    }

    @Test
    void nobody_is_sent_to_a_server_that_stops_and_none_is_killed_that_still_may() throws IOException {
        int delay = seconds(found(IMAGES.resolve("Dockerfile.jvm"), "_SHUTDOWN_DELAY=(\\d+s)")
                .get(0));
        int answers = seconds(found(TABLES.get(0), "\\| `READOUT_LIMITS_TIME` \\| `(\\d+s)` \\|")
                .get(0));
        Node ready = container.at("readinessProbe");
        assertTrue(ready.at("periodSeconds").number()
                        * ready.at("failureThreshold").number()
                < delay);
        assertTrue(pod.at("terminationGracePeriodSeconds").number() > delay + answers);
        assertTrue(seconds(compose.at("services", "node1", "stop_grace_period").text()) > delay + answers);
    }

    @Test
    void the_database_allows_the_connections_of_as_many_servers_as_there_may_be() throws IOException {
        int each = Integer.parseInt(found(TABLES.get(1), "\\*\\*in all\\*\\*[^\\d]+\\*\\*(\\d+)\\*\\*")
                .get(0));
        int most = yaml(KUBERNETES.resolve("base").resolve("autoscaler.yaml"))
                        .at("spec", "maxReplicas")
                        .number()
                + deployment.at("spec", "strategy", "rollingUpdate", "maxSurge").number();
        Node cluster =
                yaml(KUBERNETES.resolve("overlays").resolve("cloudnativepg").resolve("cluster.yaml"));
        assertTrue(cluster.at("spec", "postgresql", "parameters", "max_connections")
                        .number()
                >= each * most);
        assertEquals("2", container.at("resources", "limits", "cpu").text(), "that is what the table counts for");
    }

    @Test
    void an_address_that_is_read_from_is_that_of_one_replica() throws IOException {
        Path overlay = KUBERNETES.resolve("overlays").resolve("cloudnativepg");
        int instances =
                yaml(overlay.resolve("cluster.yaml")).at("spec", "instances").number();
        List<String> replicas = found(overlay.resolve("kustomization.yaml"), "READOUT_DATABASE_REPLICAS=(.+)");
        assertEquals(instances - 1, replicas.get(0).split(",").length);
    }

    @Test
    void an_image_of_others_has_its_digest_and_is_the_same_wherever_it_is_named() throws IOException {
        Map<String, String> images = new HashMap<>();
        for (Path file : filesWithImages()) {
            for (MatchResult image :
                    IMAGE.matcher(Files.readString(file)).results().toList()) {
                String version = image.group().substring(image.end(1) - image.start());
                String before = images.put(image.group(1), version);
                assertTrue(before == null || before.equals(version), () -> file + ": " + image.group());
            }
        }
        images.keySet().removeIf(image -> image.startsWith("readout/"));
        assertEquals(5, images.size(), images::toString);
        images.forEach((image, version) -> assertNotEquals("", version, image));
        Set<String> byTag = images.keySet().stream()
                .filter(image -> !images.get(image).contains("@"))
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "registry.access.redhat.com/ubi9/openjdk-21-runtime",
                        "quay.io/quarkus/ubi9-quarkus-micro-image"),
                byTag,
                "deploy/pin gives each its digest");
    }

    private static List<Path> filesWithImages() throws IOException {
        try (Stream<Path> kubernetes = Files.walk(KUBERNETES);
                Stream<Path> containers = Files.list(IMAGES)) {
            return Stream.of(kubernetes.filter(Files::isRegularFile), containers, Stream.of(COMPOSE, PROPERTIES))
                    .flatMap(files -> files)
                    .toList();
        }
    }

    private static List<Path> overlays() throws IOException {
        try (Stream<Path> overlays = Files.list(KUBERNETES.resolve("overlays"))) {
            return overlays.toList();
        }
    }

    private static int seconds(String duration) {
        return Integer.parseInt(duration.substring(0, duration.length() - 1));
    }

    private static List<String> found(Path file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Node yaml(Path file) {
        try {
            return new Node(new Yaml().load(Files.readString(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What stands at a place of a YAML file. */
    private record Node(Object value) {

        /** @param path keys of maps, and places in lists */
        Node at(Object... path) {
            Object here = value;
            for (Object step : path) {
                here = step instanceof Integer place ? ((List<?>) here).get(place) : ((Map<?, ?>) here).get(step);
                assertTrue(here != null, () -> "nothing at " + step + " of " + List.of(path));
            }
            return new Node(here);
        }

        List<Node> list() {
            return ((List<?>) value).stream().map(Node::new).toList();
        }

        Map<String, Node> map() {
            Map<String, Node> nodes = new HashMap<>();
            ((Map<?, ?>) value).forEach((name, one) -> nodes.put(name.toString(), new Node(one)));
            return nodes;
        }

        String text() {
            return value.toString();
        }

        int number() {
            return Integer.parseInt(text());
        }
    }
}
