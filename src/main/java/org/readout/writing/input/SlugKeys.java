package org.readout.writing.input;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.readout.graphql.error.BadInput;

/**
 * What the slugs, or codes, of an input refer to.
 *
 * @param noun what they name, as 'actor'
 * @param keys of the slugs that the record has
 */
public record SlugKeys(String noun, Map<String, UUID> keys) {

    /** Whether the record has it. */
    public boolean has(String slug) {
        return keys.get(slug) != null;
    }

    /** What is to be said of a slug of that noun that the record does not have. */
    static String missing(String noun, String slug) {
        return "There is no " + noun + " '" + slug + "'.";
    }

    /**
     * The key of a slug; null for null.
     *
     * @throws BadInput at that path of the input, where the record has no such slug
     */
    public UUID key(String slug, String path) {
        if (slug == null) {
            return null;
        }
        UUID key = keys.get(slug);
        if (key == null) {
            throw BadInput.at(path, missing(noun, slug));
        }
        return key;
    }

    /**
     * The keys of slugs, in their order; each path has its index. Two slugs of one record, for which another was merged into
     * it, have its key once.
     *
     * @throws BadInput where the record has no such slug
     */
    public List<UUID> keys(List<String> slugs, String path) {
        return Inputs.mapped(slugs, path, this::key).stream().distinct().toList();
    }
}
