package org.readout.pages.part;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * Whose hands a statement went through, from its speaker to an article.
 *
 * @param attributedAs the speaker as the article names him; null where it does not
 * @param conveyedBy the statement of another within which the article quotes it; null where it does not
 * @param article null for the one whose page it stands on
 * @param hedge what the article says against its own certainty; null where it vouches
 */
@TemplateData
public record RelayChain(
        ActorLink speaker,
        String attributedAs,
        StatementLine conveyedBy,
        List<RelayLink> relays,
        ArticleLink article,
        String hedge) {

    /** Those who passed it on, the one next to the speaker first. */
    public List<Hand> hands() {
        return relays.stream()
                .map(relay -> new Hand(relay.actor(), relay.wording(), isConveying(relay) ? conveyedBy : null))
                .toList();
    }

    /** The statement of another that quotes it, where he is none of those who passed it on. */
    public StatementLine conveyedOutside() {
        return conveyedBy == null || relays.stream().anyMatch(this::isConveying) ? null : conveyedBy;
    }

    private boolean isConveying(RelayLink relay) {
        return conveyedBy != null
                && conveyedBy.speaker().slug().equals(relay.actor().slug());
    }

    /**
     * One who passed a statement on.
     *
     * @param within his own statement, in which he quoted it; null where none is known
     */
    @TemplateData
    public record Hand(ActorLink actor, String wording, StatementLine within) {}
}
