package org.readout.pages.file;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Collectors;

/** A statement as a row of a table. */
@RegisterForReflection
public record StatementRow(
        String slug,
        String permalink,
        Day saidOn,
        int sequence,
        Named speaker,
        Slug onBehalfOf,
        String form,
        String channel,
        String quotation,
        String summary,
        int corroboration,
        String state,
        List<Position> positions) {

    static final List<String> HEADERS = List.of(
            "statement",
            "permalink",
            "said_on",
            "said_earliest",
            "said_latest",
            "said_inferred",
            "sequence",
            "speaker",
            "speaker_name",
            "country",
            "on_behalf_of",
            "form",
            "channel",
            "quotation",
            "summary",
            "corroboration",
            "state",
            "positions");

    /** In the order of the headers. */
    Object[] cells() {
        return new Object[] {
            slug,
            permalink,
            saidOn.edtf(),
            saidOn.earliest(),
            saidOn.latest(),
            saidOn.inferred(),
            sequence,
            speaker.slug(),
            speaker.name(),
            speaker.country() == null ? null : speaker.country().code(),
            onBehalfOf == null ? null : onBehalfOf.slug(),
            form,
            channel,
            quotation,
            summary,
            corroboration,
            state,
            positions.stream().map(Position::text).collect(Collectors.joining("; "))
        };
    }

    /** A partial date. */
    @RegisterForReflection
    public record Day(String edtf, String earliest, String latest, boolean inferred) {}

    /** A speaker. */
    @RegisterForReflection
    public record Named(String slug, String name, Country country) {}

    /** A side. */
    @RegisterForReflection
    public record Country(String code) {}

    /** A record by its slug. */
    @RegisterForReflection
    public record Slug(String slug) {}

    /** What it says of a meeting. */
    @RegisterForReflection
    public record Position(Slug meeting, String likelihood, String attitude) {

        /** As {@code paris-2018 LIKELY SEEKS}. */
        String text() {
            return meeting.slug()
                    + (likelihood == null ? "" : " " + likelihood)
                    + (attitude == null ? "" : " " + attitude);
        }
    }
}
