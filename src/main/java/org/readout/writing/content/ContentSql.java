package org.readout.writing.content;

import java.util.List;
import java.util.function.Function;

/**
 * How the contents of a kind's records are selected. The record is {@code x}, and what it holds is what a function of the
 * database says for its kind.
 *
 * @param content the expression of its content
 * @param from the record, with what its content is taken from
 * @param slug the expression of its slug; {@code null} for what has none
 * @param exported the condition on those that exports hold
 * @param order the expressions by which exports are ordered: the order of recording, but that what others of the kind name
 *     comes before them
 * @param aboutMeetings the condition on those that are said of meetings, whose slugs are the one parameter; null for a kind
 *     that is said of none
 * @param present joins and conditions that find what the record has under the identities of inputs
 * @param presentSlug the expression of the slug under which that was found
 * @param presentBy what each parameter of {@code present} is an array of, one entry for each input
 */
public record ContentSql<I>(
        String content,
        String from,
        String slug,
        String exported,
        String order,
        String aboutMeetings,
        String present,
        String presentSlug,
        List<Function<I, String>> presentBy) {

    private static final String STANDING = "x.state <> 'RETRACTED'";
    private static final String NONE = "null";

    /** The order of recording. */
    public static final String AS_RECORDED = "x.id";

    /** Of records that are named by their slugs, or by those of what was merged into them. */
    public static <I> ContentSql<I> slugged(String table, Function<I, String> slug) {
        return new ContentSql<>(
                table + "_content(x.id)",
                table + " x",
                "x.slug",
                STANDING,
                AS_RECORDED,
                null,
                "join %s_slug n on n.id = x.id where n.slug = any(?)".formatted(table),
                "n.slug",
                List.of(slug));
    }

    /** Of records that nothing names but what they hold. */
    public static <I> ContentSql<I> unnamed(
            String table, String aboutMeetings, String present, List<Function<I, String>> presentBy) {
        return new ContentSql<>(
                table + "_content(x.id)",
                table + " x",
                NONE,
                STANDING,
                AS_RECORDED,
                aboutMeetings,
                present,
                NONE,
                presentBy);
    }

    /** The same, exported in another order. */
    public ContentSql<I> inOrder(String other) {
        return new ContentSql<>(content, from, slug, exported, other, aboutMeetings, present, presentSlug, presentBy);
    }
}
