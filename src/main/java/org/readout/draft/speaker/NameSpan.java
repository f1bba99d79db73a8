package org.readout.draft.speaker;

import java.util.List;

/**
 * A name among the tokens of a sentence.
 *
 * @param from its first token
 * @param to the token after it
 * @param actors who bears it, one or several
 */
public record NameSpan(int from, int to, List<RecordActor> actors) {}
