package org.readout.pages.part;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What stands behind a page of a connection.
 *
 * @param endCursor null on an empty page
 */
@RegisterForReflection
public record PageLinks(boolean hasNextPage, String endCursor) {}
