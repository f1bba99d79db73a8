package org.readout.pages.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.pages.Form;
import org.readout.pages.ListView;
import org.readout.pages.Renderer;
import org.readout.pages.ViewContext;
import org.readout.pages.ViewRequest;

/** What the record says of some words. */
@Singleton
class SearchView implements ListView<SearchPage> {

    static final String WORDS = "q";
    static final String KIND = "kind";
    static final String SPEAKER = "speaker";
    static final String YEAR = "year";

    private static final List<String> KINDS = List.of("STATEMENT", "MEETING", "EVENT", "ACTOR", "ARTICLE");

    @Override
    public String path() {
        return "/search";
    }

    @Override
    public String document() {
        return "search";
    }

    @Override
    public Class<SearchPage> type() {
        return SearchPage.class;
    }

    @Override
    public Map<Form, Renderer<SearchPage>> forms() {
        return Map.of(Form.HTML, SearchView::html, Form.CSV, SearchView::csv);
    }

    private static String html(SearchPage found, ViewContext page) {
        return Templates.search(
                        found.search(), found.search() == null ? List.of() : Facets.of(found.search(), page), page)
                .render();
    }

    private static String csv(SearchPage found, ViewContext page) {
        SearchPage.Results results = found.search() == null ? SearchPage.Results.NONE : found.search();
        return results.csv(page.origin());
    }

    @Override
    public Optional<String> next(SearchPage found) {
        return found.search() == null
                ? Optional.empty()
                : found.search().pageInfo().next();
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        String words = request.text(WORDS);
        Map<String, Object> variables = new HashMap<>();
        variables.put("asked", words != null);
        variables.put("words", words == null ? "" : words);
        variables.put("after", request.text("after"));
        variables.put("filter", filter(request));
        return variables;
    }

    private static Map<String, Object> filter(ViewRequest request) {
        Map<String, Object> filter = new HashMap<>();
        String kind = request.word(KIND, KINDS);
        if (kind != null) {
            filter.put("kinds", List.of(kind));
        }
        String speaker = request.text(SPEAKER);
        if (speaker != null) {
            filter.put("speakers", List.of(speaker));
        }
        Year year = request.year(YEAR);
        if (year != null) {
            filter.put("from", year.atDay(1).toString());
            filter.put("to", year.atMonth(12).atEndOfMonth().toString());
        }
        return filter;
    }

    /** The page. */
    @CheckedTemplate(basePath = "pages")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance search(SearchPage.Results found, List<Facets> facets, ViewContext page);
    }
}
