package org.readout.pages.actor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.pages.Form;
import org.readout.pages.ListView;
import org.readout.pages.Renderer;
import org.readout.pages.ViewContext;
import org.readout.pages.ViewRequest;
import org.readout.pages.part.Choice;

/** All actors by name. */
@Singleton
class ActorsView implements ListView<ActorsPage> {

    private static final String KIND = "kind";
    private static final List<String> KINDS =
            List.of("LEADER", "OFFICIAL", "INSTITUTION", "OUTLET", "GROUP", "UNNAMED_SOURCE");

    @Override
    public String path() {
        return "/actors";
    }

    @Override
    public String document() {
        return "actors";
    }

    @Override
    public Class<ActorsPage> type() {
        return ActorsPage.class;
    }

    @Override
    public Map<Form, Renderer<ActorsPage>> forms() {
        return Map.of(Form.HTML, (found, page) -> Templates.actors(
                        found.actors(), Choice.of(page.request().text(KIND), KINDS), page)
                .render());
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        String kind = request.word(KIND, KINDS);
        Map<String, Object> variables = new HashMap<>();
        variables.put("after", request.text("after"));
        variables.put("name", request.text("name"));
        variables.put("kinds", kind == null ? null : List.of(kind));
        return variables;
    }

    /** The page. */
    @CheckedTemplate(basePath = "pages")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance actors(ActorsPage.Actors actors, List<Choice> kinds, ViewContext page);
    }
}
