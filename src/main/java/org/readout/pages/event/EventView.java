package org.readout.pages.event;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.readout.pages.Form;
import org.readout.pages.Renderer;
import org.readout.pages.Subject;
import org.readout.pages.View;
import org.readout.pages.ViewContext;
import org.readout.pages.ViewRequest;

/** An event: who comes, the meetings on its sidelines, and what was said of it. */
@Singleton
class EventView implements View<EventPage> {

    @Override
    public String path() {
        return "/events/:slug";
    }

    @Override
    public String document() {
        return "event";
    }

    @Override
    public Class<EventPage> type() {
        return EventPage.class;
    }

    @Override
    public Map<Form, Renderer<EventPage>> forms() {
        return Map.of(
                Form.HTML, (found, page) -> Templates.event(found.event(), page).render());
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("slug", request.slug());
        variables.put("meetings", request.text("meetings"));
        variables.put("after", request.text("after"));
        return variables;
    }

    @Override
    public Optional<Subject> subject(EventPage found) {
        return Optional.ofNullable(found.event()).map(event -> new Subject(event.slug(), event.state()));
    }

    /** The page. */
    @CheckedTemplate(basePath = "pages")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance event(EventPage.Event event, ViewContext page);
    }
}
