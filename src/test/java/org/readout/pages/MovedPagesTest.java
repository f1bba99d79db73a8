package org.readout.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.Drafts.slug;
import static org.readout.graphql.Endpoint.get;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.readout.Drafts;
import org.readout.Editors;
import org.readout.ForEditors;

/** The addresses of records that were merged into others, or retracted. */
@QuarkusTest
@TestProfile(ForEditors.class)
class MovedPagesTest {

    private static final Map<String, Function<String, Map<String, Object>>> DRAFTS = Map.of(
            "Actor", Drafts::actor,
            "Article", Drafts::article,
            "Event", Drafts::event,
            "Meeting", Drafts::meeting,
            "Statement", Drafts::statement,
            "Topic", slug -> Map.of("slug", slug, "name", "A topic"));

    private static final String MERGE =
            "mutation ($from: ID!, $into: ID!) { merge(from: $from, into: $into, reason: \"The same.\") { node { id } } }";
    private static final String RETRACT =
            "mutation ($id: ID!) { retract(id: $id, reason: \"An error.\") { node { id } } }";
    private static final String RESTORE =
            "mutation ($id: ID!) { restore(id: $id, revision: 1, reason: \"None.\") { node { id } } }";

    @Inject
    @All
    List<View<?>> views;

    @Test
    void a_merged_record_s_page_has_moved_to_the_other_s_in_the_same_form() {
        for (View<?> view : slugged()) {
            String one = slug("one");
            String other = slug("other");
            String from = record(view, one);
            String into = record(view, other);
            Editors.data(MERGE, Map.of("from", from, "into", into));

            String address = view.path().replace(":slug", one);
            String moved = view.path().replace(":slug", other);
            assertMoved(moved, get(address));
            assertMoved(moved, get(address, "Accept", "application/json"));
            assertMoved(moved + "?x=a%20b", get(address + "?x=a%20b"));
            for (Form form : view.forms().keySet()) {
                String suffix = "." + form.suffix();
                assertMoved(moved + suffix, get(address + suffix));
            }
            assertEquals(200, get(moved).statusCode(), moved);
        }
    }

    private static void assertMoved(String expected, HttpResponse<String> answer) {
        assertEquals(308, answer.statusCode(), () -> answer.uri() + answer.body());
        assertEquals(expected, answer.headers().firstValue("location").orElse("none"));
    }

    @Test
    void a_retracted_record_s_page_says_so_and_is_gone_for_programs() {
        for (View<?> view : slugged()) {
            String slug = slug("retracted");
            String id = record(view, slug);
            String address = view.path().replace(":slug", slug);
            assertEquals(200, get(address).statusCode());

            Editors.data(RETRACT, Map.of("id", id));
            HttpResponse<String> gone = get(address, "Accept", "text/html, */*");
            assertEquals(410, gone.statusCode(), address);
            assertTrue(
                    gone.body().toLowerCase(Locale.ROOT).contains("retracted"),
                    () -> view.path() + " says that it is retracted: " + gone.body());
            assertEquals(410, get(address + ".json").statusCode());
            view.forms()
                    .keySet()
                    .forEach(form ->
                            assertEquals(410, get(address + "." + form.suffix()).statusCode(), address + form));
            assertTrue(
                    get(address).headers().firstValue("etag").isEmpty(),
                    "nobody keeps what may be restored under the tag of what stood there");
            assertEquals(
                    "no-store",
                    get(address).headers().firstValue("cache-control").orElse("none"));

            Editors.data(RESTORE, Map.of("id", id));
            assertEquals(200, get(address).statusCode());
        }
    }

    /** Records one of the kind that a view shows; its id. */
    private static String record(View<?> view, String slug) {
        String collection = view.path().split("/")[1];
        String field = collection.substring(0, collection.length() - 1);
        String type = Character.toUpperCase(field.charAt(0)) + field.substring(1);
        JsonObject recorded = Editors.data(
                "mutation ($input: %1$sInput!) { done: record%1$s(input: $input) { %2$s { id } } }"
                        .formatted(type, field),
                Map.of("input", DRAFTS.get(type).apply(slug)));
        return recorded.getJsonObject("done").getJsonObject(field).getString("id");
    }

    private List<View<?>> slugged() {
        return views.stream().filter(view -> view.path().contains(":slug")).toList();
    }
}
