package org.readout.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.readout.graphql.Slugged;

/** A topic as an editor writes it. */
public record TopicInput(
        @NotNull @Slugged String slug, @NotBlank String name) {}
