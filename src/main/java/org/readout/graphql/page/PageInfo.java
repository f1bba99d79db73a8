package org.readout.graphql.page;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;

/** Where a page stands in its connection (Relay Cursor Connections, section 5.1). */
@DefaultNonNull
@Description("Where a page stands in its connection.")
public final class PageInfo {

    private final Page<?> page;

    PageInfo(Page<?> page) {
        this.page = page;
    }

    @Description("Whether more follow this page.")
    public boolean isHasNextPage() {
        return page.hasNext();
    }

    @Description("Whether more stand before this page.")
    public boolean isHasPreviousPage() {
        return page.hasPrevious();
    }

    @Nullable
    @Description("The cursor of its first edge; null on an empty page.")
    public String getStartCursor() {
        return page.startCursor();
    }

    @Nullable
    @Description("The cursor of its last edge; null on an empty page.")
    public String getEndCursor() {
        return page.endCursor();
    }
}
