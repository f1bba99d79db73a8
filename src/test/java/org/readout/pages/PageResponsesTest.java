package org.readout.pages;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.graphql.Endpoint.get;
import static org.readout.graphql.Endpoint.raw;
import static org.readout.graphql.Endpoint.send;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.TestLength;

/** What holds for the answers of each view: RFC 9110 and what browsers are told. */
@QuarkusTest
class PageResponsesTest {

    private static final List<String> OF_BOTH =
            List.of("content-type", "content-length", "etag", "vary", "cache-control", "content-security-policy");
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";
    private static final List<String> PARAMETERS = List.of(
            "q", "after", "before", "asOf", "month", "country", "kind", "speaker", "meeting", "from", "to", "by",
            "first", "x");
    private static final List<String> HOSTILE = List.of(
            "\"><script>alert(1)</script>",
            "'><img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "{page.origin}{{7*7}}",
            "2018-02-30",
            "-1",
            "\u202Eevil\u0001",
            "x".repeat(2_000));

    @Inject
    @All
    List<View<?>> views;

    @Test
    void each_is_served_in_each_of_its_forms_by_suffix_and_by_accept() {
        forEach(page -> {
            for (Form form : forms(page.view().path())) {
                if (form == Form.HTML || page.hasSuffixes()) {
                    String address = form == Form.HTML ? page.address() : page.address(form);
                    HttpResponse<String> bySuffix = get(address);
                    assertIsPage(form, bySuffix);
                    HttpResponse<String> byAccept = get(page.address(), "Accept", form.type());
                    assertIsPage(form, byAccept);
                    assertEquals(bySuffix.body().length(), byAccept.body().length(), form + ": as long either way");
                }
            }
        });
    }

    private static void assertIsPage(Form form, HttpResponse<String> answer) {
        String place = form + " " + answer.uri();
        assertEquals(200, answer.statusCode(), () -> place + ": " + answer.body());
        assertEquals(form.header(), header(answer, "content-type"), place);
        assertEquals("nosniff", header(answer, "x-content-type-options"), place);
        assertEquals("Accept, Accept-Encoding", header(answer, "vary"), place);
        assertTrue(header(answer, "etag").matches("(W/)?\"[^\"]+\""), place);
        if (form == Form.HTML) {
            assertTrue(header(answer, "content-security-policy").startsWith(POLICY), place);
        }
        PageShape.of(form, answer.body());
    }

    @Test
    void head_is_get_without_the_content_and_what_a_client_has_is_not_sent_again() {
        forEach(page -> {
            HttpResponse<String> get = get(page.address());
            HttpResponse<String> head = send("HEAD", page.address(), null);
            assertEquals(200, head.statusCode());
            assertEquals("", head.body());
            OF_BOTH.forEach(name ->
                    assertEquals(get.headers().allValues(name), head.headers().allValues(name), name));
            HttpResponse<String> again = get(page.address(), "If-None-Match", header(get, "etag"));
            assertEquals(304, again.statusCode());
            assertEquals("", again.body());
            for (String name : List.of("etag", "vary", "cache-control")) {
                assertEquals(get.headers().allValues(name), again.headers().allValues(name), name);
            }
        });
    }

    @Test
    void other_methods_suffixes_and_types_are_refused() {
        forEach(page -> {
            for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "FOO")) {
                HttpResponse<String> answer = send(method, page.address(), null);
                assertEquals(405, answer.statusCode(), method);
                assertEquals("GET, HEAD", header(answer, "allow"), method);
            }
            HttpResponse<String> other = get(page.address(), "Accept", "image/png, text/html;q=0");
            assertEquals(406, other.statusCode());
            if (page.hasSuffixes()) {
                assertEquals(
                        404,
                        get(page.address().replaceFirst("(\\?|$)", ".exe$1")).statusCode());
            }
        });
    }

    @Test
    void what_the_record_does_not_have_is_not_found_in_any_form() {
        for (View<?> view : slugged()) {
            String address = view.path().replace(":slug", "no-such-record");
            Document page = html(404, get(address, "Accept", "text/html"));
            assertEquals(1, page.select("h1").size());
            JsonObject program = new JsonObject(get(address + ".json").body());
            assertEquals(
                    "BAD_USER_INPUT",
                    program.getJsonArray("errors")
                            .getJsonObject(0)
                            .getJsonObject("extensions")
                            .getString("code"));
            for (Form form : forms(view.path())) {
                assertEquals(404, get(address + "." + form.suffix()).statusCode(), address + form);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "javascript:alert(1)",
                "%7Bpage%7D%7B%7B7*7%7D%7D",
                "%00",
                "..%2f..%2fetc",
                "%E2%80%AEslug",
                "%ff",
                "%",
                "Paris-2018",
                "paris-2018%20",
                "' or 1=1--"
            })
    void a_hostile_slug_is_not_found_and_said_in_words_alone(String slug) {
        for (View<?> view : slugged()) {
            String path = view.path().replace(":slug", slug.replace(" ", "%20"));
            String answer = exchange("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertTrue(answer.matches("(?s)HTTP/1.1 40[04] .*"), answer);
            assertIsHarmless(answer.substring(answer.indexOf("\r\n\r\n") + 4));
        }
        assertEquals(414, get("/topics/" + "x".repeat(9_000)).statusCode());
    }

    /** A third of pages, parameters and values, another in each run; all of them at full length. */
    @Test
    void a_hostile_parameter_changes_words_alone() {
        Map<String, Set<String>> shapes = new HashMap<>();
        SamplePage.of(views).stream()
                .filter(page -> page.view().forms().containsKey(Form.HTML))
                .forEach(page -> shapes.merge(
                        page.view().path(),
                        PageShape.of(
                                Form.HTML,
                                get(page.address(), "Accept", "text/html").body()),
                        PageResponsesTest::union));
        shapes.put(
                "error", PageShape.of(Form.HTML, get("/topics/no-such-record").body()));
        long seed = new Random().nextInt(6);
        int triple = 0;
        for (SamplePage page : firstOfEach()) {
            for (String value : HOSTILE) {
                Map<String, String> parameters = new HashMap<>(page.request().parameters());
                for (String name : PARAMETERS) {
                    if (!TestLength.takes(triple++, 6, seed)) {
                        continue;
                    }
                    String address = new SamplePage(
                                    page.view(), new ViewRequest(page.request().slug(), with(parameters, name, value)))
                            .address();
                    HttpResponse<String> answer = get(address, "Accept", "text/html, */*;q=0.1");
                    assertTrue(Set.of(200, 400, 404, 406).contains(answer.statusCode()), address + answer.body());
                    assertIsHarmless(answer.body());
                    if (answer.statusCode() != 200) {
                        assertEquals(
                                Set.of(),
                                PageShape.beyond(PageShape.of(Form.HTML, answer.body()), shapes),
                                () -> address + answer.body());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"><script>alert(1)</script>",
                "evil.example/\"onload=x",
                "evil.example@localhost",
                "localhost:99999999",
                "javascript:alert(1)",
                "{page}",
                "a b",
                ""
            })
    void a_hostile_host_is_refused_or_said_in_words_alone(String host) {
        for (SamplePage page : firstOfEach()) {
            String answer =
                    exchange("GET " + page.address() + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            assertFalse(answer.startsWith("HTTP/1.1 5"), answer);
            assertIsHarmless(answer.substring(answer.indexOf("\r\n\r\n") + 4));
        }
    }

    @Test
    void a_client_that_no_proxy_vouches_for_cannot_choose_the_addresses() {
        for (SamplePage page : firstOfEach()) {
            HttpResponse<String> answer = get(
                    page.address(),
                    "X-Forwarded-Host",
                    "evil.example",
                    "X-Forwarded-Proto",
                    "https",
                    "Forwarded",
                    "host=evil.example");
            assertEquals(200, answer.statusCode());
            assertFalse(answer.body().contains("evil.example"), page.toString());
        }
    }

    private static void assertIsHarmless(String body) {
        Document page = Jsoup.parse(body);
        assertEquals(
                0,
                page.select("script, img[onerror], [onload], [style], iframe, base")
                        .size(),
                body);
        assertEquals(0, page.select("[href^=javascript], [src^=javascript]").size(), body);
        assertFalse(body.contains("49") && body.contains("{{49}}"), body);
        assertFalse(body.contains("org.readout."), body);
    }

    private static Document html(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(Form.HTML.header(), header(answer, "content-type"));
        PageShape.of(Form.HTML, answer.body());
        return Jsoup.parse(answer.body());
    }

    private static String exchange(String request) {
        try (Socket socket = raw(request)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new AssertionError(request, failure);
        }
    }

    private static Map<String, String> with(Map<String, String> parameters, String name, String value) {
        Map<String, String> more = new HashMap<>(parameters);
        more.put(name, value);
        return more;
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> union = new TreeSet<>(some);
        union.addAll(more);
        return union;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("none");
    }

    /** All in which a path is served, by whichever view. */
    private Set<Form> forms(String path) {
        Set<Form> forms = new LinkedHashSet<>();
        views.stream()
                .filter(view -> view.path().equals(path))
                .forEach(view -> forms.addAll(view.forms().keySet()));
        forms.add(Form.JSON);
        return forms;
    }

    private List<View<?>> slugged() {
        return views.stream().filter(view -> view.path().contains(":slug")).toList();
    }

    private List<SamplePage> firstOfEach() {
        List<SamplePage> firsts = new ArrayList<>();
        views.forEach(view -> firsts.add(SamplePage.of(List.of(view)).get(0)));
        return firsts;
    }

    private void forEach(Check check) {
        assertAll(SamplePage.of(views).stream().map(page -> (Executable) () -> {
            try {
                check.look(page);
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError(page + ": " + failure.getMessage(), failure);
            }
        }));
    }

    private interface Check {

        void look(SamplePage page);
    }
}
