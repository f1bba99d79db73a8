package org.readout.pages;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.graphql.Endpoint.get;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.Drafts;
import org.readout.Editors;
import org.readout.ForEditors;

/** Whatever the record's words are, a page shows them and has the elements that its template has. */
@QuarkusTest
@TestProfile(ForEditors.class)
class HostileWordsTest {

    private static final String HARMLESS = "Words that do nothing, worded";

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>\"><img src=x onerror=alert(1)>' autofocus onfocus='alert(1) "
                    + "</title></style></textarea></pre><svg onload=alert(1)> worded",
            "{{7*7}} {7*7} {page.origin} ${7*7} #{7*7} {#include pages/layout}{/include} {#if true}{/if} {|raw|} worded "
                    + "]]><x/> <![CDATA[ <!-- --> <?xml?> &lt; &amp;#60; &",
            "javascript:alert(1) worded",
            "=HYPERLINK(\"http://evil.example\";\"x\") worded",
            "+1+cmd|' /C calc'!A0, worded\r\n\"next\",@row",
            "-1+1 worded\n@sum(1)\n\t=2",
            "worded\r\nATTENDEE:mailto:evil@example.org\r\nEND:VEVENT\r\nBEGIN:VEVENT;X=1,2\\n }, url = {http://evil.example}}\n"
                    + "@misc{evil, title = {x \\input{/etc/passwd} % $x$ ~_^#",
            "\u202Edlrow \u2066worded \u0001\u0008\u001B[31m \u2028\u2029 \uFFFE\uFFFF \u200B \uD83D\uDE00 a\u0301\u0301 \u0627\u0644",
            "@worded" + "x".repeat(2_000));

    @Inject
    @All
    List<View<?>> views;

    @Test
    void hostile_words_add_nothing_to_a_page_but_themselves() {
        Map<String, Set<String>> allowed = shapes(WordedRecord.written(HARMLESS), HARMLESS);
        assertAll(HOSTILE.stream().map(words -> (Executable) () -> {
            WordedRecord hostile = WordedRecord.written(words);
            shapes(hostile, words).forEach((page, shape) -> {
                Set<String> beyond = new TreeSet<>(shape);
                // a list shows other records too, which come and go
                if (page.contains("@")) {
                    beyond.removeAll(allowed.get(page));
                } else {
                    allowed.values().forEach(beyond::removeAll);
                }
                assertEquals(Set.of(), beyond, () -> page + " with " + words);
            });
        }));
    }

    /** By view, record and form. */
    private Map<String, Set<String>> shapes(WordedRecord record, String shown) {
        Map<String, Set<String>> shapes = new LinkedHashMap<>();
        for (View<?> view : views) {
            for (SamplePage page : pages(view, record)) {
                for (Form form : forms(view)) {
                    if (form == Form.HTML || page.hasSuffixes()) {
                        HttpResponse<String> answer = form == Form.HTML
                                ? get(page.address(), "Accept", form.type())
                                : get(page.address(form));
                        String place = form + " " + page.toString().replace(record.name(), "@");
                        boolean gone = page.toString().contains("-retracted");
                        assertEquals(gone ? 410 : 200, answer.statusCode(), () -> place + answer.body());
                        try {
                            shapes.put(place, PageShape.of(form, answer.body()));
                        } catch (AssertionError fault) {
                            throw new AssertionError(
                                    place + " with " + record.words() + ": " + fault.getMessage() + answer.body(),
                                    fault);
                        }
                        if (form == Form.HTML && view.path().contains(":slug")) {
                            assertTrue(
                                    text(answer.body())
                                            .contains(plain(shown.substring(0, Math.min(100, shown.length())))),
                                    () -> place + " shows " + shown + ": " + answer.body());
                        }
                    }
                }
            }
        }
        return shapes;
    }

    private static String text(String page) {
        return plain(Jsoup.parse(page).wholeText());
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ").strip();
    }

    private static List<SamplePage> pages(View<?> view, WordedRecord record) {
        List<SamplePage> pages = new ArrayList<>();
        if (view.path().contains(":slug")) {
            record.slugs(view.path().split("/")[1])
                    .forEach(slug -> pages.add(new SamplePage(view, new ViewRequest(slug, Map.of()))));
        } else {
            pages.add(new SamplePage(view, new ViewRequest(null, Map.of())));
        }
        if (view.path().equals("/search")) {
            pages.add(new SamplePage(view, new ViewRequest(null, Map.of("q", "worded"))));
        }
        if (view.path().equals("/calendar")) {
            pages.add(new SamplePage(view, new ViewRequest(null, Map.of("month", "2018-11"))));
        }
        return pages;
    }

    private Set<Form> forms(View<?> one) {
        Set<Form> forms = new TreeSet<>(List.of(Form.JSON));
        forms.addAll(one.forms().keySet());
        return forms;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "https://example.org/\"><script>",
                "//evil.example",
                "vbscript:x",
                " javascript:alert(1)"
            })
    void an_article_has_no_address_that_would_do_something(String url) {
        Map<String, Object> article = new HashMap<>(Drafts.article(Drafts.slug("article")));
        article.put("url", url);
        assertTrue(Editors.refused("record-article", Map.of("input", article)).startsWith("BAD_USER_INPUT"));
    }
}
