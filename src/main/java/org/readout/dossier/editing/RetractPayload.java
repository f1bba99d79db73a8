package org.readout.dossier.editing;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.Node;

/** What came of retracting a record. */
@DefaultNonNull
@Description("What came of retracting a record.")
public record RetractPayload(
        @Description("The record, as it is now.") Node node) {}
