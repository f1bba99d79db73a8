package org.readout.pages.statement;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Collectors;
import org.readout.pages.part.ActorLink;
import org.readout.pages.part.EnumWords;
import org.readout.pages.part.PartialDay;

/**
 * An entry of a meeting's timeline: a statement, or a status that the meeting was given.
 *
 * @param speaker null for a status
 * @param status null for a statement
 * @param statement the one that brought the status; null where none did, and for statements
 */
@RegisterForReflection
public record TimelineItem(
        String slug,
        ActorLink speaker,
        PartialDay saidOn,
        String quotation,
        String summary,
        String status,
        PartialDay date,
        List<ActorLink> assertedBy,
        StatementSlug statement) {

    private static final int SHORT = 160;

    /** What was said, in short. */
    public String excerpt() {
        return new SpokenWords(null, quotation, summary).marked(SHORT);
    }

    public String statusWords() {
        return EnumWords.of(status);
    }

    public String asserters() {
        return assertedBy.stream().map(ActorLink::name).collect(Collectors.joining(", "));
    }

    /** A statement's name in addresses. */
    @RegisterForReflection
    public record StatementSlug(String slug) {}
}
