package org.readout.article;

import io.smallrye.graphql.api.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.graphql.Url;
import org.readout.time.PartialDateInput;
import org.readout.writing.input.RefersTo;
import org.readout.writing.input.Slugged;

/** An article as an editor writes it. */
@Input("ArticleInput")
@Description("An article to record.")
public record ArticleInput(
        @NonNull @NotNull @Slugged @Description("The public name in addresses.")
        String slug,

        @RefersTo("outlet")
        @Text(max = TextLength.SLUG)
        @Description("Who published it, by slug; none where the text names no publisher.")
        String outlet,

        @Text(max = TextLength.HEADLINE) @Description("Its headline.")
        String headline,

        @Text(max = TextLength.URL) @Description("Where it stands.")
        Url url,

        @Valid @Description("When it was published.") PartialDateInput publishedOn,

        @Nullable @Size(max = 100) @Description("Who wrote it, as printed.")
        List<@NonNull @NotNull @Text(max = TextLength.NAME, blank = false) String> authors,

        @RefersTo("article")
        @Text(max = TextLength.SLUG)
        @Description("The article that this one prints again, by slug.")
        String republishes) {}
