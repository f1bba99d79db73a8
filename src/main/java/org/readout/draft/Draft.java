package org.readout.draft;

import java.util.List;
import org.readout.draft.speaker.ActorNames;
import org.readout.draft.text.ArticleText;
import org.readout.draft.text.Span;

/**
 * What was found in an article.
 *
 * @param headline null where the article does not seem to have one
 */
public record Draft(ArticleText article, Span headline, List<Proposal> proposals, List<Unplaced> unplaced) {

    public Draft {
        proposals = List.copyOf(proposals);
        unplaced = List.copyOf(unplaced);
    }

    /** Reads an article by the names that it shares with the record. */
    public static Draft of(ArticleText article, ActorNames names) {
        return new Drafting(article, names).draft();
    }
}
