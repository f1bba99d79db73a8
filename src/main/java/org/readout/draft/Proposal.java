package org.readout.draft;

import java.time.LocalDate;
import java.util.List;
import org.readout.draft.speaker.RecordActor;
import org.readout.draft.text.Span;
import org.readout.statement.form.StatementForm;

/**
 * A statement that an article seems to carry.
 *
 * @param sentences where it stands, the first with the words that tell who speaks
 * @param attributedAs the speaker as the article names him; null where only a pronoun or nothing stands
 * @param basis how the speaker was found
 * @param cue the words that say that somebody speaks; empty where a quotation goes on
 * @param quotations what the speaker's own words are
 * @param hedge what the article says against its own certainty; null for nothing
 * @param relays words of the sentence on whoever passed it on, from which an editor makes the chain
 * @param printedOn the day that the article prints in full with it; null for none
 */
public record Proposal(
        RecordActor speaker,
        StatementForm form,
        List<Span> sentences,
        Span attributedAs,
        Basis basis,
        Span cue,
        List<Span> quotations,
        Span hedge,
        List<Span> relays,
        LocalDate printedOn) {

    /** How a speaker was found. */
    public enum Basis {
        NAME,
        PRONOUN,
        DESCRIPTION,

        /** The words go on that he spoke before. */
        CONTINUATION
    }

    public Proposal {
        sentences = List.copyOf(sentences);
        quotations = List.copyOf(quotations);
        relays = List.copyOf(relays);
    }
}
