package org.readout.pages.part;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A partial date.
 *
 * @param edtf for programs (ISO 8601-2)
 * @param label for people
 */
@RegisterForReflection
public record PartialDay(String edtf, String label) {}
