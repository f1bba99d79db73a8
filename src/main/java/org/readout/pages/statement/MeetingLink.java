package org.readout.pages.statement;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A meeting as others name it. */
@RegisterForReflection
public record MeetingLink(String slug, String title) {}
