package org.readout.pages.statement;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Collectors;
import org.readout.pages.part.ActorLink;
import org.readout.pages.part.DayWithBasis;
import org.readout.pages.part.EnumWords;
import org.readout.pages.part.RevisionEntry;
import org.readout.pages.part.StatementLine;
import org.readout.pages.statement.StatementPage.Carriers;
import org.readout.pages.statement.StatementPage.Code;
import org.readout.pages.statement.StatementPage.Contradictions;
import org.readout.pages.statement.StatementPage.Reports;

/**
 * All that the page of a statement shows of it.
 *
 * @param onBehalfOf null where he speaks for nobody else
 * @param carriers the first articles that carry it, whichever page of reports is shown
 */
@RegisterForReflection
public record StatementDetails(
        String slug,
        String permalink,
        String state,
        int revision,
        String form,
        String channel,
        String quotation,
        String summary,
        int corroboration,
        DayWithBasis saidOn,
        ActorLink speaker,
        ActorLink onBehalfOf,
        List<ActorLink> addressedTo,
        List<NamedLink> events,
        List<NamedLink> topics,
        List<Code> codes,
        List<PositionInContext> positions,
        Reports reports,
        Carriers carriers,
        List<StatementLine> conveys,
        Contradictions contradictions,
        List<RevisionEntry> revisions) {

    private static final int IN_PREVIEW = 200;

    /** Who said it, and when. */
    public String title() {
        return speaker.name() + ", " + saidOn.label();
    }

    public SpokenWords words() {
        return new SpokenWords(form, quotation, summary);
    }

    public boolean isRetracted() {
        return "RETRACTED".equals(state);
    }

    /** The newest revision that withdrew it; null where none did. */
    public RevisionEntry retraction() {
        return revisions.stream()
                .filter(RevisionEntry::isRetraction)
                .findFirst()
                .orElse(null);
    }

    /** Where it was made, for people. */
    public String channelWords() {
        return switch (channel) {
            case "PRESS_CONFERENCE" -> "at a press conference";
            case "BRIEFING" -> "to reporters, at a briefing";
            case "INTERVIEW" -> "in an interview";
            case "SPEECH" -> "in a speech";
            case "SOCIAL_MEDIA" -> "in a post on social media";
            case "WRITTEN_STATEMENT" -> "in a written statement";
            case "READOUT" -> "in a government’s own account of a meeting";
            case "CONVERSATION" -> "in conversation";
            case "UNKNOWN" -> "no source says";
            default -> EnumWords.of(channel);
        };
    }

    /** How many heard it themselves, for people. */
    public String corroborationWords() {
        return switch (corroboration) {
            case 0 -> "no first-hand outlet is known";
            case 1 -> "one first-hand outlet";
            default -> corroboration + " first-hand outlets";
        };
    }

    /** The statement and its stance on each meeting, for those who see a link to it. */
    public String preview() {
        String stances = positions.stream()
                .map(PositionInContext::position)
                .filter(position -> !position.stance().isEmpty())
                .map(position -> " On “" + position.meeting().title() + "”: " + position.stance() + ".")
                .collect(Collectors.joining());
        return words().marked(IN_PREVIEW) + stances;
    }

    /** The same words in short. */
    public String preview(int most) {
        return words().marked(most);
    }

    Citation citation() {
        return Citation.of(slug, permalink, revision, speaker, words(), saidOn, carriers);
    }

    EmbedCode embedCode() {
        return new EmbedCode(permalink, title(), words(), speaker, saidOn);
    }
}
