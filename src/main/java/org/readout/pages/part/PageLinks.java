package org.readout.pages.part;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * What stands behind a page of a connection.
 *
 * @param endCursor null on an empty page
 */
@RegisterForReflection
public record PageLinks(boolean hasNextPage, String endCursor) {

    /** The cursor after which more follow; empty on the last page. */
    public Optional<String> next() {
        return hasNextPage ? Optional.of(endCursor) : Optional.empty();
    }
}
