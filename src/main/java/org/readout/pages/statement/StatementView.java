package org.readout.pages.statement;

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

/** A statement: its words, whose hands it went through, what it says and what contradicts it. */
@Singleton
class StatementView implements View<StatementPage> {

    @Override
    public String path() {
        return "/statements/:slug";
    }

    @Override
    public String document() {
        return "statement";
    }

    @Override
    public Class<StatementPage> type() {
        return StatementPage.class;
    }

    @Override
    public Map<Form, Renderer<StatementPage>> forms() {
        return Map.of(
                Form.HTML, (found, page) -> html(found.statement(), page),
                Form.BIBTEX, (found, page) -> found.statement().citation().bibtex(),
                Form.CSL, (found, page) -> found.statement().citation().csl());
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("slug", request.slug());
        variables.put("after", request.text("after"));
        variables.put("contradictions", request.text("contradictions"));
        return variables;
    }

    @Override
    public Optional<Subject> subject(StatementPage found) {
        return Optional.ofNullable(found.statement())
                .map(statement -> new Subject(statement.slug(), statement.state()));
    }

    private static String html(StatementDetails statement, ViewContext page) {
        Citation citation = statement.citation();
        EmbedCode embed = statement.embedCode();
        return Templates.statement(
                        statement,
                        citation.text(),
                        citation.bibtex(),
                        citation.csl(),
                        embed.frame(),
                        embed.blockquote(),
                        page)
                .render();
    }

    /** The page. */
    @CheckedTemplate(basePath = "pages")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance statement(
                StatementDetails statement,
                String citation,
                String bibtex,
                String csl,
                String frame,
                String blockquote,
                ViewContext page);
    }
}
