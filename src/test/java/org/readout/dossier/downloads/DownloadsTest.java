package org.readout.dossier.downloads;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.dossier.exports.WholeFile;
import org.readout.dossier.exports.WholeFiles;

/** The files that hold the record whole, read back and compared with the graph. */
@QuarkusTest
class DownloadsTest {

    private static final CSVFormat TABLE =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    @Inject
    WholeFiles files;

    @Inject
    Downloads downloads;

    @Inject
    Router router;

    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @CsvSource({"statements", "meetings", "actors", "articles"})
    void a_table_has_a_row_for_each_record_of_the_graph(String name) throws IOException {
        assertEquals(
                asked("{ all: " + name + " { totalCount } }")
                        .getJsonObject("all")
                        .getInteger("totalCount"),
                table(name).size());
    }

    @Test
    void positions_and_reports_are_those_of_the_statements() throws IOException {
        JsonArray statements = asked(
                        "{ statements(first: 100) { nodes { slug positions { meeting { slug } likelihood } reports { totalCount } } } }")
                .getJsonObject("statements")
                .getJsonArray("nodes");
        Map<String, Integer> positions = new HashMap<>();
        table("positions").forEach(row -> positions.merge(row.get("statement"), 1, Integer::sum));
        Map<String, Integer> reports = new HashMap<>();
        table("reports").forEach(row -> reports.merge(row.get("statement"), 1, Integer::sum));
        statements.stream().map(JsonObject.class::cast).forEach(statement -> {
            String slug = statement.getString("slug");
            assertEquals(statement.getJsonArray("positions").size(), positions.getOrDefault(slug, 0), slug);
            assertEquals(
                    statement.getJsonObject("reports").getInteger("totalCount"), reports.getOrDefault(slug, 0), slug);
        });
        assertTrue(statements.size() > 50);
    }

    @Test
    void cells_say_what_the_graph_says() throws IOException {
        JsonObject statement = asked(
                        "{ of: statement(slug: \"trump-probably-not-paris-2018-11-05\") { "
                                + "speaker { slug name } summary quotation saidOn { edtf earliest latest } addressedTo { slug } state } }")
                .getJsonObject("of");
        CSVRecord row = table("statements").stream()
                .filter(one -> one.get("slug").equals("trump-probably-not-paris-2018-11-05"))
                .findFirst()
                .orElseThrow();
        assertEquals(statement.getJsonObject("speaker").getString("slug"), row.get("speaker"));
        assertEquals(statement.getJsonObject("speaker").getString("name"), row.get("speaker_name"));
        assertEquals(statement.getString("summary"), row.get("summary"));
        assertEquals(statement.getString("quotation", ""), row.get("quotation"));
        assertEquals(statement.getJsonObject("saidOn").getString("edtf"), row.get("said_on"));
        assertEquals(statement.getJsonObject("saidOn").getString("earliest"), row.get("said_on_earliest"));
        assertEquals(statement.getString("state"), row.get("state"));
    }

    @Test
    void the_description_has_each_file_with_its_columns_in_their_order() throws IOException {
        JsonObject described = new JsonObject(given().get("/exports/datapackage.json")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/json; charset=utf-8")
                .extract()
                .asString());
        Set<String> names = new LinkedHashSet<>();
        for (Object one : described.getJsonArray("resources")) {
            JsonObject resource = (JsonObject) one;
            names.add(resource.getString("path"));
            if (resource.getString("format").equals("csv")) {
                List<String> fields = resource.getJsonObject("schema").getJsonArray("fields").stream()
                        .map(field -> ((JsonObject) field).getString("name"))
                        .toList();
                String header = given().get("/exports/" + resource.getString("path"))
                        .asString()
                        .lines()
                        .findFirst()
                        .orElseThrow();
                assertEquals(String.join(",", fields), header);
            }
        }
        Set<String> served = new LinkedHashSet<>();
        files.all().stream()
                .map(WholeFile::name)
                .filter(name -> !name.endsWith(".csv.gz"))
                .forEach(served::add);
        assertEquals(served, names);
    }

    @Test
    void the_page_links_to_each_file() {
        Set<String> linked = new LinkedHashSet<>(Jsoup.parse(given().get("/exports/")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .select("main a")
                .eachAttr("href"));
        Set<String> served = new LinkedHashSet<>(
                files.all().stream().map(file -> "/exports/" + file.name()).toList());
        served.add("/exports/datapackage.json");
        assertEquals(Set.copyOf(served), Set.copyOf(linked));
        given().redirects().follow(false).get("/exports").then().statusCode(308).header("Location", "/exports/");
    }

    @Test
    void a_compressed_table_is_the_same_table() throws IOException {
        assertEquals(
                given().get("/exports/statements.csv").asString(),
                new String(unpacked("statements.csv.gz"), StandardCharsets.UTF_8));
    }

    @Test
    void a_file_is_told_of_without_being_read_and_only_read() {
        given().head("/exports/record.ndjson.gz")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/gzip")
                .header("Content-Disposition", "attachment; filename=\"record.ndjson.gz\"")
                .body(emptyString());
        given().post("/exports/record.ndjson.gz").then().statusCode(405).header("Allow", "GET, HEAD");
    }

    @Test
    void the_record_has_a_line_for_each_record_and_revision() throws IOException {
        long statements = new String(unpacked("record.ndjson.gz"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> new JsonObject(line).containsKey("statement"))
                .count();
        assertTrue(statements >= table("statements").size(), () -> statements + " statements");
    }

    @ParameterizedTest
    @CsvSource({
        "meeting, paris-2018",
        "statement, bolton-postpones-washington-2018",
        "actor, donald-trump",
        "event, helsinki-summit-2018",
        "article, paris-likely-2018-10-23",
        "topic, crimea"
    })
    void a_record_in_linked_data_is_what_the_whole_file_has(String kind, String slug) throws IOException {
        JsonObject linked = new JsonObject(asked("{ of: " + kind + "(slug: \"" + slug + "\") { jsonLd } }")
                .getJsonObject("of")
                .getString("jsonLd"));
        JsonObject all = new JsonObject(new String(unpacked("record.jsonld.gz"), StandardCharsets.UTF_8));
        assertEquals(all.getJsonObject("@context"), linked.remove("@context"));
        assertEquals(
                all.getJsonArray("@graph").stream()
                        .map(JsonObject.class::cast)
                        .filter(node -> ("readout:" + kind + "/" + slug).equals(node.getString("@id")))
                        .findFirst()
                        .orElseThrow(),
                linked);
        given().get("/" + kind + "s/" + slug + ".jsonld")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/ld+json; charset=utf-8")
                .body("'@id'", is("readout:" + kind + "/" + slug));
    }

    @Test
    void a_client_has_one_file_at_a_time_and_one_who_leaves_ends_the_statement() throws Exception {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        WholeFile slow = new WholeFile("slow", "text/plain", (snapshot, out, read) -> {
            out.write(new byte[300_000]);
            try (Statement statement = snapshot.connection().createStatement()) {
                statement.execute("select pg_sleep(600)");
                ended.complete(null);
            } catch (Exception failure) {
                ended.completeExceptionally(failure);
                throw failure;
            }
        });
        router.route("/slow").handler(request -> downloads.give(request, slow));

        try (Socket client = new Socket(server.getHost(), server.getPort())) {
            client.getOutputStream()
                    .write("GET /slow HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals(200_000, client.getInputStream().readNBytes(200_000).length);
            given().get("/exports/actors.csv")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", notNullValue())
                    .body("errors[0].extensions.code", is("RATE_LIMITED"));
        }

        ExecutionException failure = assertThrows(ExecutionException.class, () -> ended.get(30, TimeUnit.SECONDS));
        assertTrue(failure.getCause().getMessage().contains("canceling statement"), () -> failure.getCause()
                .toString());
    }

    private static List<CSVRecord> table(String name) throws IOException {
        String text = given().get("/exports/" + name + ".csv")
                .then()
                .statusCode(200)
                .header("Content-Type", matchesRegex("text/csv; ?charset=utf-8.*"))
                .extract()
                .asString();
        return TABLE.parse(new StringReader(text)).getRecords();
    }

    private static byte[] unpacked(String name) throws IOException {
        byte[] packed = given().get("/exports/" + name)
                .then()
                .statusCode(200)
                .header("Content-Type", "application/gzip")
                .extract()
                .asByteArray();
        return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }

    private static JsonObject asked(String query) {
        return new JsonObject(given().contentType("application/json")
                        .body(Map.of("query", query))
                        .post("/graphql")
                        .asString())
                .getJsonObject("data");
    }
}
