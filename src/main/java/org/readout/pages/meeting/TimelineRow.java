package org.readout.pages.meeting;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.readout.pages.part.ActorLink;
import org.readout.pages.part.PageLinks;
import org.readout.pages.part.PartialDay;

/**
 * What happened around a meeting: the fields of a {@link Said} or of a {@link GivenStatus}, and null for those of the other.
 *
 * @param type {@code Statement} or {@code StatusChange}
 */
@RegisterForReflection
public record TimelineRow(
        String type,
        String slug,
        String form,
        ActorLink speaker,
        ActorLink onBehalfOf,
        PartialDay saidOn,
        String quotation,
        String summary,
        List<Said.Position> positions,
        String status,
        CourseDay date,
        List<ActorLink> assertedBy,
        String note,
        GivenStatus.Article article,
        GivenStatus.Statement statement) {

    public boolean isStatement() {
        return type.equals("Statement");
    }

    public Said said() {
        return new Said(slug, form, speaker, onBehalfOf, saidOn, quotation, summary, positions);
    }

    public GivenStatus given() {
        return new GivenStatus(status, date, assertedBy, note, article, statement);
    }

    /** A page of them. */
    @RegisterForReflection
    public record Entries(int totalCount, List<TimelineRow> nodes, PageLinks pageInfo) {}
}
