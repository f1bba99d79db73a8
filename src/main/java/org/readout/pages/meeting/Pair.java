package org.readout.pages.meeting;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.readout.pages.part.EnumWords;
import org.readout.pages.part.PageLinks;

/**
 * Two statements that contradict each other.
 *
 * @param note the editor's; null where it is computed
 */
@RegisterForReflection
public record Pair(String kind, String basis, String note, Said earlier, Said later) {

    /** Between whom it stands. */
    public String title() {
        return switch (kind) {
            case "REVERSAL" -> "One speaker, two positions";
            case "WITHIN_SIDE" -> "Two speakers of one side differ";
            case "BETWEEN_SIDES" -> "Two sides differ";
            case "BETWEEN_SOURCES" -> "Two accounts of one fact differ";
            default -> EnumWords.of(kind);
        };
    }

    /** What shows it. */
    public String reason() {
        return isComputed()
                ? "One statement calls the meeting likely, the other unlikely."
                : "An editor of the record notes: " + note;
    }

    /** Whether it follows from likelihoods. */
    public boolean isComputed() {
        return basis.equals("LIKELIHOOD");
    }

    /** A page of them. */
    @RegisterForReflection
    public record Pairs(int totalCount, List<Pair> nodes, PageLinks pageInfo) {}
}
