package org.readout.pages.sitemap;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Stream;

/** The data of the document {@code sitemap-names}. */
@RegisterForReflection
public record SitemapNames(PermalinkList actors, PermalinkList topics, PermalinkList events, PermalinkList articles) {

    /** The pages that lead to all others, and those of the records. */
    List<String> addresses(String origin) {
        return Stream.concat(
                        Stream.of("/", "/meetings", "/calendar", "/actors", "/topics", "/changes", "/exports/")
                                .map(path -> origin + path),
                        Stream.of(actors, topics, events, articles).flatMap(PermalinkList::addresses))
                .toList();
    }
}
