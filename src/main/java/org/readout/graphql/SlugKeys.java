package org.readout.graphql;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.readout.graphql.error.BadInput;

/**
 * What the slugs, or codes, of an input refer to.
 *
 * @param <K> the keys of what they refer to
 * @param noun what they name, as 'actor'
 * @param keys of the slugs that the record has
 */
public record SlugKeys<K>(String noun, Map<String, K> keys) {

    /**
     * The key of a slug; null for null.
     *
     * @throws BadInput at that path of the input, where the record has no such slug
     */
    public K key(String slug, String path) {
        if (slug == null) {
            return null;
        }
        K key = keys.get(slug);
        if (key == null) {
            throw BadInput.at(path, "There is no " + noun + " '" + slug + "'.");
        }
        return key;
    }

    /**
     * The keys of slugs, in their order; each path has its index.
     *
     * @throws BadInput where the record has no such slug, or the list has one twice
     */
    public List<K> keys(List<String> slugs, String path) {
        Inputs.checkDistinct(slugs, path, slug -> slug);
        return IntStream.range(0, slugs.size())
                .mapToObj(i -> key(slugs.get(i), path + "[" + i + "]"))
                .toList();
    }
}
