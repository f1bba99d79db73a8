package org.readout.pages.statement;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** An event or a topic as others name it. */
@RegisterForReflection
public record NamedLink(String slug, String name) {}
