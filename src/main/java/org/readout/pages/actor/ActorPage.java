package org.readout.pages.actor;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The data of the document {@code actor}.
 *
 * @param actor null where there is none
 */
@RegisterForReflection
public record ActorPage(ActorProfile actor) {}
