package org.readout.pages.statement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.readout.pages.Form;
import org.readout.pages.ListView;
import org.readout.pages.Renderer;
import org.readout.pages.ViewContext;
import org.readout.pages.ViewRequest;

/** All statements, the newest first, or those of a speaker, on a meeting, or by speakers of a country. */
@Singleton
class StatementsView implements ListView<StatementsPage> {

    @Override
    public String path() {
        return "/statements";
    }

    @Override
    public String document() {
        return "statements";
    }

    @Override
    public Class<StatementsPage> type() {
        return StatementsPage.class;
    }

    @Override
    public Map<Form, Renderer<StatementsPage>> forms() {
        return Map.of(
                Form.HTML, (found, page) -> Templates.statements(found, page).render());
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("after", request.text("after"));
        variables.put("speakers", one(request.text("speaker")));
        variables.put("meetings", one(request.text("meeting")));
        String country = request.text("country");
        variables.put("countries", one(country == null ? null : country.toUpperCase(Locale.ROOT)));
        return variables;
    }

    private static List<String> one(String value) {
        return value == null ? null : List.of(value);
    }

    /** The page. */
    @CheckedTemplate(basePath = "pages")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance statements(StatementsPage found, ViewContext page);
    }
}
