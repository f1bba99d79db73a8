package org.readout.pages.part;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An article as others name it.
 *
 * @param headline null where it bears none
 * @param url where it stands; null where nobody says
 * @param publishedOn null where it bears no date
 * @param outlet null where the text names no publisher
 */
@RegisterForReflection
public record ArticleLink(String slug, String headline, String url, PartialDay publishedOn, ActorLink outlet) {

    /** Its headline, else what else tells it from others. */
    public String name() {
        if (headline != null) {
            return "“" + headline + "”";
        }
        return outlet == null ? "Article " + slug : "Article of " + outlet.name();
    }

    /** Its name with its publisher and its day, as far as they are known. */
    public String cited() {
        return Stream.of(
                        name(),
                        outlet == null || headline == null ? null : outlet.name(),
                        publishedOn == null ? null : publishedOn.label(),
                        url)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
