package org.readout.draft.speaker;

import java.util.List;

/**
 * Who is said to speak, as a sentence has it.
 *
 * @param from its first token, with the title before a name
 * @param to the token after it
 * @param actors whom it may name; none but where it is a name
 */
public record SpeakerMention(Kind kind, int from, int to, List<RecordActor> actors) {

    public enum Kind {
        /** A name of the record's. */
        NAME,

        /** He, she or it. */
        PRONOUN,

        /** "The official", who was spoken of before. */
        DESCRIPTION,

        /** Somebody whom the record does not know. */
        UNKNOWN
    }

    static SpeakerMention unknown(int from, int to) {
        return new SpeakerMention(Kind.UNKNOWN, from, to, List.of());
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    /** Whether it is an outlet, which then passes on what somebody else said if there is somebody else. */
    boolean isOutlet() {
        return isName() && actors.stream().allMatch(RecordActor::isOutlet);
    }
}
