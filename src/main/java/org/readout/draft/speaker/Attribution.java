package org.readout.draft.speaker;

import java.util.List;

/**
 * Words that tell who speaks.
 *
 * @param speakers one, or several who speak together; none where nobody is named
 * @param from the first token, of the speaker or of the verb
 * @param to the token after the last
 * @param cue the token that says that somebody speaks
 * @param silent whether it says that they did not answer
 * @param hedge the token that says that it is hearsay; -1 for none
 */
public record Attribution(
        Manner manner, List<SpeakerMention> speakers, int from, int to, int cue, boolean silent, int hedge) {

    enum Manner {
        /** "Peskov said", "said Peskov", "according to Peskov", "Peskov:". */
        SAYING,

        /** "Citing Peskov": whoever cites is between him and the article. */
        CITED,

        /** "…, adding that": of whoever spoke before in the sentence. */
        CONTINUED,

        /** A verb that may tell of something else, of somebody whom the record does not know. */
        UNSURE
    }

    Attribution as(Manner other) {
        return new Attribution(other, speakers, from, to, cue, silent, hedge);
    }

    boolean isOfOutlets() {
        return !speakers.isEmpty() && speakers.stream().allMatch(SpeakerMention::isOutlet);
    }
}
