package org.readout.pages.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.readout.pages.Form;
import org.readout.pages.ListView;
import org.readout.pages.Renderer;
import org.readout.pages.ViewContext;
import org.readout.pages.ViewRequest;

/** What is coming, what is disputed and what changed last. */
@Singleton
class HomeView implements ListView<HomePage> {

    private final Clock clock;

    HomeView(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/";
    }

    @Override
    public String document() {
        return "home";
    }

    @Override
    public Class<HomePage> type() {
        return HomePage.class;
    }

    @Override
    public Map<Form, Renderer<HomePage>> forms() {
        return Map.of(Form.HTML, (found, page) -> Templates.home(found, page).render());
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        return Map.of("today", LocalDate.now(clock).toString());
    }

    /** The page. */
    @CheckedTemplate(basePath = "pages")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance home(HomePage found, ViewContext page);
    }
}
