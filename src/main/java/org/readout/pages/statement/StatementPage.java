package org.readout.pages.statement;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.readout.pages.part.ActorLink;
import org.readout.pages.part.ArticleLink;
import org.readout.pages.part.PageLinks;
import org.readout.pages.part.Plural;
import org.readout.pages.part.RelayChain;
import org.readout.pages.part.RelayLink;
import org.readout.pages.part.StatementLine;

/**
 * The data of the document {@code statement}.
 *
 * @param statement null where there is none
 */
@RegisterForReflection
public record StatementPage(StatementDetails statement) {

    /** An article that carries the statement, and how. */
    @RegisterForReflection
    public record Report(
            String attributedAs,
            String hedge,
            List<String> quotations,
            StatementLine conveyedBy,
            List<RelayLink> relays,
            ArticleLink article) {

        /** From its speaker to the article. */
        public RelayChain chain(ActorLink speaker) {
            return new RelayChain(speaker, attributedAs, conveyedBy, relays, article, hedge);
        }
    }

    /** A page of reports. */
    @RegisterForReflection
    public record Reports(int totalCount, List<Report> nodes, PageLinks pageInfo) {

        /** How many there are. */
        public String label() {
            return Plural.of(totalCount, "article") + (totalCount == 1 ? " carries it" : " carry it");
        }
    }

    /** The first articles that carry it. */
    @RegisterForReflection
    public record Carriers(int totalCount, List<Carrier> nodes) {

        List<ArticleLink> articles() {
            return nodes.stream().map(Carrier::article).toList();
        }
    }

    /** An article that carries it. */
    @RegisterForReflection
    public record Carrier(ArticleLink article) {}

    /** A page of contradictions. */
    @RegisterForReflection
    public record Contradictions(int totalCount, List<ContradictionNote> nodes, PageLinks pageInfo) {}

    /** What kind of act it is, in a scheme of event data. */
    @RegisterForReflection
    public record Code(String scheme, String code, String label) {}
}
