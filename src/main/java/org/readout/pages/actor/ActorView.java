package org.readout.pages.actor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.pages.Form;
import org.readout.pages.Renderer;
import org.readout.pages.Subject;
import org.readout.pages.View;
import org.readout.pages.ViewContext;
import org.readout.pages.ViewRequest;

/** An actor: what it is and said, whom it met and whom it contradicts. */
@Singleton
class ActorView implements View<ActorPage> {

    /** Each of its lists is paged by itself. */
    private static final List<String> CURSORS = List.of("after", "meetings", "articles", "reversals", "contradictions");

    @Override
    public String path() {
        return "/actors/:slug";
    }

    @Override
    public String document() {
        return "actor";
    }

    @Override
    public Class<ActorPage> type() {
        return ActorPage.class;
    }

    @Override
    public Map<Form, Renderer<ActorPage>> forms() {
        return Map.of(
                Form.HTML, (found, page) -> Templates.actor(found.actor(), page).render());
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("slug", request.slug());
        CURSORS.forEach(cursor -> variables.put(cursor, request.text(cursor)));
        return variables;
    }

    @Override
    public Optional<Subject> subject(ActorPage found) {
        return Optional.ofNullable(found.actor()).map(actor -> new Subject(actor.slug(), actor.state()));
    }

    /** The page. */
    @CheckedTemplate(basePath = "pages")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance actor(ActorProfile actor, ViewContext page);
    }
}
