package org.readout.pages.part;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One pair of hands between a speaker and an article.
 *
 * @param wording as the article words it; null where it does not
 */
@RegisterForReflection
public record RelayLink(String wording, ActorLink actor) {}
