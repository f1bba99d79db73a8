package org.readout.dossier.editing;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.Node;

/** What came of restoring a record. */
@DefaultNonNull
@Description("What came of restoring a record.")
public record RestorePayload(
        @Description("The record, as it is now.") Node node) {}
