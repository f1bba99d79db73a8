package org.readout.pages.article;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.readout.pages.part.ActorLink;
import org.readout.pages.part.ArticleLink;
import org.readout.pages.part.PageLinks;
import org.readout.pages.part.PartialDay;
import org.readout.pages.part.Plural;
import org.readout.pages.part.RelayChain;
import org.readout.pages.part.RelayLink;
import org.readout.pages.part.StatementLine;

/**
 * The data of the document {@code article}.
 *
 * @param article null where there is none
 */
@RegisterForReflection
public record ArticlePage(ArticleDetails article) {

    /** How the article carries a statement. */
    @RegisterForReflection
    public record Report(
            String attributedAs,
            String hedge,
            List<String> quotations,
            StatementLine conveyedBy,
            List<RelayLink> relays,
            CarriedStatement statement) {

        /** From the speaker to this article. */
        public RelayChain chain() {
            return new RelayChain(statement.speaker(), attributedAs, conveyedBy, relays, null, hedge);
        }
    }

    /** A page of what it carries. */
    @RegisterForReflection
    public record Reports(int totalCount, List<Report> nodes, PageLinks pageInfo) {

        /** How many there are. */
        public String label() {
            return Plural.of(totalCount, "statement");
        }
    }

    /** A statement that it carries. */
    @RegisterForReflection
    public record CarriedStatement(
            String state,
            String form,
            String slug,
            ActorLink speaker,
            PartialDay saidOn,
            String quotation,
            String summary) {

        public boolean isRetracted() {
            return "RETRACTED".equals(state);
        }
    }

    /** Some articles, and how many there are. */
    @RegisterForReflection
    public record Articles(int totalCount, List<ArticleLink> nodes) {

        /** How many are not shown. */
        public int further() {
            return totalCount - nodes.size();
        }
    }
}
