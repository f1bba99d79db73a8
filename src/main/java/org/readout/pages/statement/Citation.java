package org.readout.pages.statement;

import java.util.List;
import java.util.stream.Collectors;
import org.readout.pages.part.ActorLink;
import org.readout.pages.part.ArticleLink;
import org.readout.pages.part.DayWithBasis;
import org.readout.pages.statement.StatementPage.Carriers;

/**
 * How a statement is cited. On which day it was read is for the reader to add.
 *
 * @param permalink its lasting address
 * @param title its words or, where none are quoted, its summary
 * @param articles the first of those that carry it
 * @param further how many carry it beside these
 */
record Citation(
        String slug,
        String permalink,
        int revision,
        String speaker,
        String title,
        DayWithBasis saidOn,
        List<ArticleLink> articles,
        int further) {

    private static final int LONGEST_TITLE = 300;

    static Citation of(
            String slug,
            String permalink,
            int revision,
            ActorLink speaker,
            SpokenWords words,
            DayWithBasis saidOn,
            Carriers carriers) {
        List<ArticleLink> articles = carriers.articles();
        return new Citation(
                slug,
                permalink,
                revision,
                speaker.name(),
                words.marked(LONGEST_TITLE),
                saidOn,
                articles,
                carriers.totalCount() - articles.size());
    }

    /** As a sentence of a footnote. */
    String text() {
        return speaker + ": " + title.replaceFirst("[.]$", "") + ", " + saidOn.label() + ". " + carriedBy()
                + ". Readout, revision " + revision + ", " + permalink + " (accessed [date]).";
    }

    /** As an entry of a BibTeX file. */
    String bibtex() {
        return new BibtexEntry("misc", slug)
                .with("author", "{" + BibtexEntry.escaped(speaker) + "}")
                .with("title", "{" + BibtexEntry.escaped(title) + "}")
                .with("date", BibtexEntry.verbatim(saidOn.edtf()))
                .with("year", String.valueOf(saidOn.latest().getYear()))
                .with("howpublished", BibtexEntry.escaped("Readout, revision " + revision))
                .with("note", BibtexEntry.escaped(saidOn.label() + ". " + carriedBy()))
                .with("url", BibtexEntry.verbatim(permalink))
                .toString();
    }

    /** As a list with one item of CSL-JSON. */
    String csl() {
        return CslJson.of(this);
    }

    /** The articles, in a sentence. */
    String carriedBy() {
        return "Carried by " + articles.stream().map(ArticleLink::cited).collect(Collectors.joining("; "))
                + (further > 0 ? "; and " + further + " more" : "");
    }
}
