package org.readout.article;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.graphql.cost.Cost;
import org.readout.writing.input.RefersTo;

/** Which articles. */
@Input("ArticleFilter")
@Description("Which articles: fields are joined by AND; a list matches any of its values.")
public record ArticleFilter(
        @Cost(perThousandRows = 8) @Nullable @Description("Published by any of these outlets, by slug.")
        List<@NonNull @RefersTo("actor") @Text(max = TextLength.SLUG) String> outlets,

        @Cost(perThousandRows = 3) @Description("That may have been published on that day or later.")
        LocalDate publishedFrom,

        @Cost(perThousandRows = 8) @Description("That may have been published on that day or earlier.")
        LocalDate publishedTo) {}
