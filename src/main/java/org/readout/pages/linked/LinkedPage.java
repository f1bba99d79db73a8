package org.readout.pages.linked;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The data of each document that asks for a record as linked data.
 *
 * @param of null where there is none
 */
@RegisterForReflection
public record LinkedPage(LinkedRecord of) {

    /** A record, whatever its kind. */
    @RegisterForReflection
    public record LinkedRecord(String slug, String state, String jsonLd) {}
}
