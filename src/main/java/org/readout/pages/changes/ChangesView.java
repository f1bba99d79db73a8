package org.readout.pages.changes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.pages.Form;
import org.readout.pages.ListView;
import org.readout.pages.Renderer;
import org.readout.pages.ViewContext;
import org.readout.pages.ViewRequest;
import org.readout.pages.part.Choice;

/** What was done to the record, the newest first. */
@Singleton
class ChangesView implements ListView<ChangesPage> {

    private static final String KIND = "kind";
    private static final String TYPE = "type";
    private static final List<String> KINDS = List.of("RECORDED", "CORRECTED", "RETRACTED", "RESTORED", "MERGED");
    private static final List<String> TYPES =
            List.of("STATEMENT", "MEETING", "STATUS_CHANGE", "CONTRADICTION", "ACTOR", "ARTICLE", "EVENT", "TOPIC");

    @Override
    public String path() {
        return "/changes";
    }

    @Override
    public String document() {
        return "changes";
    }

    @Override
    public Class<ChangesPage> type() {
        return ChangesPage.class;
    }

    @Override
    public Map<Form, Renderer<ChangesPage>> forms() {
        return Map.of(Form.HTML, ChangesView::html, Form.CSV, (found, page) -> found.changes()
                .csv(page.origin()));
    }

    private static String html(ChangesPage found, ViewContext page) {
        return Templates.changes(
                        found.changes(),
                        Choice.of(page.request().text(KIND), KINDS),
                        Choice.of(page.request().text(TYPE), TYPES),
                        page)
                .render();
    }

    @Override
    public Optional<String> next(ChangesPage found) {
        return found.changes().older().next();
    }

    /** What comes after a page of the newest first comes before it in the journal. */
    @Override
    public Map<String, Object> variables(ViewRequest request) {
        String kind = request.word(KIND, KINDS);
        String type = request.word(TYPE, TYPES);
        Map<String, Object> filter = new HashMap<>();
        filter.put("kinds", kind == null ? null : List.of(kind));
        filter.put("types", type == null ? null : List.of(type));
        Map<String, Object> variables = new HashMap<>();
        variables.put("before", request.text("after"));
        variables.put("filter", filter);
        return variables;
    }

    /** The page. */
    @CheckedTemplate(basePath = "pages")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance changes(
                ChangesPage.Changes changes, List<Choice> kinds, List<Choice> types, ViewContext page);
    }
}
