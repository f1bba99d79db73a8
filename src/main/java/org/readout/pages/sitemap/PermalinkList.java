package org.readout.pages.sitemap;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Stream;

/** Some records by their lasting addresses. */
@RegisterForReflection
public record PermalinkList(List<Page> nodes) {

    /** Their addresses. */
    Stream<String> addresses() {
        return nodes.stream().map(Page::permalink);
    }

    /** A record by its lasting address. */
    @RegisterForReflection
    public record Page(String permalink) {}
}
