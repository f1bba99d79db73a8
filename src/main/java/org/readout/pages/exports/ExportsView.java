package org.readout.pages.exports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Map;
import org.readout.pages.Form;
import org.readout.pages.ListView;
import org.readout.pages.Renderer;
import org.readout.pages.ViewContext;
import org.readout.pages.ViewRequest;

/** The files that hold the record whole, and how they are read. */
@Singleton
class ExportsView implements ListView<ExportsPage> {

    @Override
    public String path() {
        return "/exports/";
    }

    @Override
    public String document() {
        return "exports";
    }

    @Override
    public Class<ExportsPage> type() {
        return ExportsPage.class;
    }

    @Override
    public Map<Form, Renderer<ExportsPage>> forms() {
        return Map.of(Form.HTML, (found, page) -> Templates.exports(found, page).render());
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        return Map.of();
    }

    /** The page. */
    @CheckedTemplate(basePath = "pages")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance exports(ExportsPage found, ViewContext page);
    }
}
