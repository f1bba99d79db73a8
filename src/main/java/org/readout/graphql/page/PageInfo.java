package org.readout.graphql.page;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;

/** Where a page stands in its connection (Relay Cursor Connections, section 5.1). */
@DefaultNonNull
@Description("Where a page stands in its connection.")
public record PageInfo(
        @Description("Whether more follow this page.") boolean hasNextPage,
        @Description("Whether more stand before this page.") boolean hasPreviousPage,

        @Nullable @Description("The cursor of its first edge; null on an empty page.")
        String startCursor,

        @Nullable @Description("The cursor of its last edge; null on an empty page.")
        String endCursor) {}
