package org.readout.pages.statement;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.readout.pages.part.StatementLine;

/**
 * Two statements that stand against each other.
 *
 * @param note an editor's; null where the contradiction is computed
 * @param meeting the one that they differ on; null where they differ on something else
 */
@RegisterForReflection
public record ContradictionNote(
        String kind, String basis, String note, MeetingLink meeting, StatementLine earlier, StatementLine later) {

    /** The other of the two. */
    public StatementLine other(String slug) {
        return isLater(slug) ? earlier : later;
    }

    /** How one of the two stands to the other. */
    public String words(String slug) {
        boolean isLater = isLater(slug);
        return switch (kind) {
            case "REVERSAL" ->
                isLater ? "The same speaker had said otherwise" : "The same speaker said otherwise later";
            case "WITHIN_SIDE" ->
                isLater
                        ? "Another speaker of the same side had said otherwise"
                        : "Another speaker of the same side said otherwise later";
            case "BETWEEN_SIDES" -> isLater ? "Another side had said otherwise" : "Another side said otherwise later";
            default -> "Another source says otherwise";
        };
    }

    private boolean isLater(String slug) {
        return slug.equals(later.slug());
    }
}
