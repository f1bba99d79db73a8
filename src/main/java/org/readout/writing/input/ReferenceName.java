package org.readout.writing.input;

import java.util.List;

/**
 * What something of the record is referred to by.
 *
 * @param noun what it is, as 'actor'
 * @param slug or a code
 */
public record ReferenceName(String noun, String slug) {

    public static ReferenceName of(InputReference reference) {
        return new ReferenceName(reference.noun(), reference.slug());
    }

    /** The nouns of names, for a query of all of them. */
    public static String[] nouns(List<ReferenceName> names) {
        return names.stream().map(ReferenceName::noun).toArray(String[]::new);
    }

    /** The slugs of names, for a query of all of them. */
    public static String[] slugs(List<ReferenceName> names) {
        return names.stream().map(ReferenceName::slug).toArray(String[]::new);
    }
}
