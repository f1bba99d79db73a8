package org.readout.pages.statement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.readout.pages.Form;
import org.readout.pages.Renderer;
import org.readout.pages.Subject;
import org.readout.pages.View;
import org.readout.pages.ViewContext;
import org.readout.pages.ViewRequest;
import org.readout.pages.statement.EmbedPage.EmbeddedStatement;

/** A statement for the pages of other sites, which show it in a frame. */
@Singleton
class EmbedView implements View<EmbedPage> {

    @Override
    public String path() {
        return "/statements/:slug/embed";
    }

    @Override
    public boolean isFramedByOthers() {
        return true;
    }

    @Override
    public String document() {
        return "statement-embed";
    }

    @Override
    public Class<EmbedPage> type() {
        return EmbedPage.class;
    }

    @Override
    public Map<Form, Renderer<EmbedPage>> forms() {
        return Map.of(Form.HTML, (found, page) -> Templates.statementEmbed(found.statement(), page)
                .render());
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        return Map.of("slug", request.slug());
    }

    @Override
    public Optional<Subject> subject(EmbedPage found) {
        return Optional.ofNullable(found.statement())
                .map(statement -> new Subject(statement.slug(), statement.state()));
    }

    /** The page. */
    @CheckedTemplate(basePath = "pages")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance statementEmbed(EmbeddedStatement statement, ViewContext page);
    }
}
