package org.readout.article;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;

/** What came of writing an article. */
@DefaultNonNull
@Description("What came of writing an article.")
public record ArticlePayload(
        @Description("It, as the record now has it.") Article article,

        @Description("Whether the record changed: false where it held just this already.")
        boolean created) {}
