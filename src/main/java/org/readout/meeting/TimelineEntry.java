package org.readout.meeting;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** What happens around a meeting. */
@Union
@Description("What happens around a meeting: something is said of it, or its status changes.")
public interface TimelineEntry {}
