package org.readout.pages.part;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A statement in a list.
 *
 * @param quotation null where nothing is quoted
 */
@RegisterForReflection
public record StatementLine(String slug, ActorLink speaker, PartialDay saidOn, String quotation, String summary) {}
