package org.readout.reconcile;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** The data of the document {@code candidates}: for each name that was sent what may be meant, the likest first. */
@RegisterForReflection
record NameMatchesAnswer(List<Matches> nameMatches) {

    /** What may be meant by one name. */
    @RegisterForReflection
    record Matches(List<Match> matches) {}

    /**
     * One that may be meant.
     *
     * @param name the one of its names that is likest
     * @param likeness from 0 to 1
     */
    @RegisterForReflection
    record Match(String name, boolean exact, double likeness, NamedRecord node) {}
}
