package org.readout.event.topic;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.writing.input.Slugged;

/** A topic as an editor writes it. */
@Input("TopicInput")
@Description("A topic to record.")
public record TopicInput(
        @NonNull @NotNull @Slugged @Description("The public name in addresses.")
        String slug,

        @NonNull @NotNull @Text(max = TextLength.NAME, blank = false) @Description("Its name.")
        String name) {}
