package org.readout.pages.meeting;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Collectors;
import org.readout.pages.part.ActorLink;
import org.readout.pages.part.EnumWords;

/**
 * A status that somebody gave the meeting.
 *
 * @param note what the record adds, or null
 * @param article that reports it, or null
 * @param statement that brought it, or null
 */
@RegisterForReflection
public record GivenStatus(
        String status, CourseDay date, List<ActorLink> assertedBy, String note, Article article, Statement statement) {

    /** In words. */
    public String words() {
        return EnumWords.of(status);
    }

    /** Who said that it stood so. */
    public String authors() {
        return assertedBy.stream().map(ActorLink::name).collect(Collectors.joining(" and "));
    }

    /** Where its statement stands; null where it has none. */
    public String address() {
        return statement == null ? null : "/statements/" + statement.slug();
    }

    /**
     * An article.
     *
     * @param headline null where it bears none
     * @param outlet null where it names none
     */
    @RegisterForReflection
    public record Article(String slug, String headline, Outlet outlet) {

        /** By its headline, else by its publisher. */
        public String label() {
            if (headline != null) {
                return outlet == null ? "“" + headline + "”" : outlet.name() + ", “" + headline + "”";
            }
            return outlet == null ? "an article without a headline" : "an article of " + outlet.name();
        }
    }

    /** A publisher. */
    @RegisterForReflection
    public record Outlet(String name) {}

    /** A statement by its slug. */
    @RegisterForReflection
    public record Statement(String slug) {}
}
