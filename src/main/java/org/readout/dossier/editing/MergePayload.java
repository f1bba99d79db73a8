package org.readout.dossier.editing;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.Node;

/** What came of merging a record. */
@DefaultNonNull
@Description("What came of merging a record.")
public record MergePayload(
        @Description("The record, as it is now.") Node node) {}
