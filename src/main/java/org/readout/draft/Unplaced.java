package org.readout.draft;

import org.readout.draft.text.Span;

/**
 * A sentence in which somebody speaks of whom it is not known who that is.
 *
 * @param words those that name the speaker, or the quotation
 */
public record Unplaced(Span sentence, Span words, Reason reason) {

    /** Why a speaker was not found. */
    public enum Reason {
        NOT_IN_THE_RECORD("The record has nobody of that name."),
        SEVERAL_OF_THAT_NAME("The record has several of that name."),
        AMBIGUOUS_PRONOUN("More than one, or nobody who is known, may be meant by the pronoun."),
        AMBIGUOUS_DESCRIPTION("More than one, or nobody who is known, may be described so."),
        NOBODY_NAMED("Nobody is named who says so."),
        NO_WORD_OF_SAYING("These words are quoted, and nothing says whose they are.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String toString() {
            return sentence;
        }
    }
}
