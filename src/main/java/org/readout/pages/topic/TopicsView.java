package org.readout.pages.topic;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.readout.pages.Form;
import org.readout.pages.ListView;
import org.readout.pages.Renderer;
import org.readout.pages.ViewContext;
import org.readout.pages.ViewRequest;

/** All topics by name. */
@Singleton
class TopicsView implements ListView<TopicsPage> {

    @Override
    public String path() {
        return "/topics";
    }

    @Override
    public String document() {
        return "topics";
    }

    @Override
    public Class<TopicsPage> type() {
        return TopicsPage.class;
    }

    @Override
    public Map<Form, Renderer<TopicsPage>> forms() {
        return Map.of(Form.HTML, (found, page) -> Templates.topics(found.topics(), page)
                .render());
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("after", request.text("after"));
        return variables;
    }

    /** The page. */
    @CheckedTemplate(basePath = "pages")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance topics(TopicsPage.Topics topics, ViewContext page);
    }
}
