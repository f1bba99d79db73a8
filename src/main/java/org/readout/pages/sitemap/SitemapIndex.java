package org.readout.pages.sitemap;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Stream;

/** The data of the document {@code sitemap}. */
@RegisterForReflection
public record SitemapIndex(Years meetings, Years statements) {

    /** The addresses of all sitemaps. */
    List<String> addresses(String origin) {
        String folder = origin + "/sitemap/";
        return Stream.of(
                        Stream.of(folder + "names.xml"),
                        meetings.keys().map(year -> folder + "meetings.xml?year=" + year),
                        statements.keys().map(year -> folder + "statements.xml?year=" + year))
                .flatMap(some -> some)
                .toList();
    }

    /** Years from which there is something. */
    @RegisterForReflection
    public record Years(List<Year> years) {

        private Stream<String> keys() {
            return years.stream().map(Year::key).sorted();
        }
    }

    /** @param key as 2018 */
    @RegisterForReflection
    public record Year(String key) {}
}
