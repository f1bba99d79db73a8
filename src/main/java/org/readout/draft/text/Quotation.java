package org.readout.draft.text;

/**
 * Words between marks.
 *
 * @param words what the marks enclose
 * @param whole with its marks
 * @param closed whether the closing mark is there; without it the quotation goes on in the next paragraph, or the mark was forgotten
 */
public record Quotation(Span words, Span whole, boolean closed) {}
