package org.readout.pages.part;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** An actor as others name it. */
@RegisterForReflection
public record ActorLink(String slug, String name) {}
