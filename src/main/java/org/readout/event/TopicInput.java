package org.readout.event;

import jakarta.validation.constraints.NotNull;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.writing.Slugged;

/** A topic as an editor writes it. */
public record TopicInput(
        @NotNull @Slugged String slug,
        @NotNull @Text(max = TextLength.NAME, blank = false) String name) {}
