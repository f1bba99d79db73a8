package org.readout.pages.article;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.readout.pages.article.ArticlePage.Articles;
import org.readout.pages.article.ArticlePage.Reports;
import org.readout.pages.part.ActorLink;
import org.readout.pages.part.ArticleLink;
import org.readout.pages.part.DayWithBasis;
import org.readout.pages.part.PartialDay;
import org.readout.pages.part.RevisionEntry;

/**
 * All that the page of an article shows of it.
 *
 * @param republishes the article that it prints again; null where it prints none
 */
@RegisterForReflection
public record ArticleDetails(
        String slug,
        String permalink,
        String state,
        String headline,
        String url,
        List<String> authors,
        DayWithBasis publishedOn,
        ActorLink outlet,
        ArticleLink republishes,
        Articles republishedBy,
        Reports reports,
        List<RevisionEntry> revisions) {

    /** As others name it. */
    public ArticleLink link() {
        PartialDay day = publishedOn == null ? null : new PartialDay(publishedOn.edtf(), publishedOn.label());
        return new ArticleLink(slug, headline, url, day, outlet);
    }

    /** Its headline, else what else tells it from others. */
    public String title() {
        return headline == null ? link().name() : headline;
    }

    public boolean isRetracted() {
        return "RETRACTED".equals(state);
    }

    /** The newest revision that withdrew it; null where none did. */
    public RevisionEntry retraction() {
        return revisions.stream()
                .filter(RevisionEntry::isRetraction)
                .findFirst()
                .orElse(null);
    }

    public String authorNames() {
        return String.join(", ", authors);
    }

    /** What it is, for those who see a link to it. */
    public String preview() {
        return link().cited() + ". It carries "
                + (reports.totalCount() == 1 ? "one statement." : reports.totalCount() + " statements.");
    }
}
