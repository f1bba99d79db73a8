package org.readout.pages.article;

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

/** An article: who published it, what it carries, what it prints again and who prints it again. */
@Singleton
class ArticleView implements View<ArticlePage> {

    @Override
    public String path() {
        return "/articles/:slug";
    }

    @Override
    public String document() {
        return "article";
    }

    @Override
    public Class<ArticlePage> type() {
        return ArticlePage.class;
    }

    @Override
    public Map<Form, Renderer<ArticlePage>> forms() {
        return Map.of(Form.HTML, (found, page) -> Templates.article(found.article(), page)
                .render());
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("slug", request.slug());
        variables.put("after", request.text("after"));
        return variables;
    }

    @Override
    public Optional<Subject> subject(ArticlePage found) {
        return Optional.ofNullable(found.article()).map(article -> new Subject(article.slug(), article.state()));
    }

    /** The page. */
    @CheckedTemplate(basePath = "pages")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance article(ArticleDetails article, ViewContext page);
    }
}
