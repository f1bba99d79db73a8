package org.readout.journal.revision;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;

/** What a revision made of one field. */
@DefaultNonNull
@Description("What a revision made of one field.")
public record FieldChange(
        @Description("Its path in the input by which the record is written, as `reports[0].article`.")
        String field,

        @Nullable @Description("What it held; null where it held nothing.")
        String before,

        @Nullable @Description("What it holds since; null where it holds nothing.")
        String after) {}
