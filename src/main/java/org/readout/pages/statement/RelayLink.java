package org.readout.pages.statement;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.readout.pages.part.ActorLink;

/**
 * One pair of hands between a speaker and an article.
 *
 * @param wording as the article words it; null where it does not
 */
@RegisterForReflection
public record RelayLink(String wording, ActorLink actor) {}
