package org.readout.article;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.readout.graphql.RecordNode;
import org.readout.graphql.SearchHit;
import org.readout.graphql.Url;
import org.readout.time.PartialDate;
import org.readout.time.PartialDateColumns;

/** An article that carries statements. */
@DefaultNonNull
@Description("An article that carries statements.")
public record Article(
        @Ignore UUID key,
        @Ignore UUID outletKey,
        @Ignore UUID republishesKey,

        @Description("The public name in addresses, stable for ever.")
        String slug,

        @Nullable @Description("Its headline; null where the text bears none.")
        String headline,

        @Nullable @Description("Where it stands; null where the text does not say.")
        Url url,

        @Nullable @Description("When it was published.") PartialDate publishedOn)
        implements RecordNode, SearchHit {

    /** Reads the columns of {@link ArticleRepository#ARTICLE}. */
    public static Article of(Row row) {
        String url = row.getString("url");
        return new Article(
                row.getUUID("id"),
                row.getUUID("outlet_id"),
                row.getUUID("republishes_id"),
                row.getString("slug"),
                row.getString("headline"),
                url == null ? null : new Url(url),
                PartialDateColumns.read(row, "published"));
    }

    @Override
    public String label() {
        return headline == null ? slug : headline;
    }

    @Override
    public String nodeKey() {
        return key.toString();
    }
}
