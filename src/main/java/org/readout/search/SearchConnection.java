package org.readout.search;

import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.SearchHit;
import org.readout.graphql.page.Connection;
import org.readout.graphql.page.Page;

/** What a search found, page by page. */
@Description("What a search found, best first, page by page.")
public class SearchConnection extends Connection<SearchHit, SearchEdge> {

    SearchConnection(Page<Found> page) {
        super(page, Found::node, SearchEdge::new);
    }

    /** A hit that was read. */
    record Found(Hit hit, SearchHit node) {}
}
