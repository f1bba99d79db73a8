package org.readout.outlook.timeline;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;

/** What stands in a timeline. */
// Quarkus registers what operations take; this is taken by a field alone.
@RegisterForReflection
@Description("What stands in a timeline.")
public enum TimelineKind {
    @Description("Something was said of the meeting.")
    STATEMENT,
    @Description("It was given a status.")
    STATUS_CHANGE
}
