package org.readout.pages.topic;

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

/** A topic, and what was said of it. */
@Singleton
class TopicView implements View<TopicPage> {

    @Override
    public String path() {
        return "/topics/:slug";
    }

    @Override
    public String document() {
        return "topic";
    }

    @Override
    public Class<TopicPage> type() {
        return TopicPage.class;
    }

    @Override
    public Map<Form, Renderer<TopicPage>> forms() {
        return Map.of(
                Form.HTML, (found, page) -> Templates.topic(found.topic(), page).render());
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("slug", request.slug());
        variables.put("after", request.text("after"));
        return variables;
    }

    @Override
    public Optional<Subject> subject(TopicPage found) {
        return Optional.ofNullable(found.topic()).map(topic -> new Subject(topic.slug(), topic.state()));
    }

    /** The page. */
    @CheckedTemplate(basePath = "pages")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance topic(TopicPage.Topic topic, ViewContext page);
    }
}
