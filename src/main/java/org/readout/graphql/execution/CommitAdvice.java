package org.readout.graphql.execution;

import org.readout.platform.database.connection.Deadline.Commits;

/** What the client of a mutation is told that ended before its answer. */
final class CommitAdvice {

    private static final String SEND_AGAIN = "Send the same again: recording the same content twice changes nothing.";

    private CommitAdvice() {}

    /** @param commits of an operation that writes */
    static String of(Commits commits) {
        return switch (commits) {
            case SOME -> "Some of it was recorded, or all. " + SEND_AGAIN;
            case UNKNOWN -> "Whether it was recorded, or how much of it, is unknown. " + SEND_AGAIN;
            case NO_WRITE, NONE -> "Nothing of it was recorded.";
        };
    }
}
