package org.readout.pages.sitemap;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Stream;

/** The data of the documents {@code sitemap-meetings} and {@code sitemap-statements}: a year by its months. */
@RegisterForReflection
public record SitemapYear(
        PermalinkList january,
        PermalinkList february,
        PermalinkList march,
        PermalinkList april,
        PermalinkList may,
        PermalinkList june,
        PermalinkList july,
        PermalinkList august,
        PermalinkList september,
        PermalinkList october,
        PermalinkList november,
        PermalinkList december) {

    /** Each once, though one whose month is not certain is in several. */
    List<String> addresses() {
        return Stream.of(
                        january, february, march, april, may, june, july, august, september, october, november,
                        december)
                .flatMap(PermalinkList::addresses)
                .distinct()
                .toList();
    }
}
