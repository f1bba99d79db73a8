package org.readout.writing.reference;

import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.readout.writing.input.Inputs;
import org.readout.writing.input.SharedPart;
import org.readout.writing.input.SlugKeys;

/** What the slugs, the codes and the shared parts of inputs stand for. */
@FunctionalInterface
public interface References {

    /** What a code stands for, which is its own key. */
    UUID CODE = new UUID(0, 0);

    /** The keys of what is called by that noun. */
    SlugKeys keys(String noun);

    /**
     * The key of a slug; null for null.
     *
     * @throws org.readout.graphql.error.BadInput at that path of the input, where the record has no such slug
     */
    default UUID key(String noun, String slug, String path) {
        return keys(noun).key(slug, path);
    }

    /** The keys of slugs, as {@link SlugKeys#keys} gives them; none for null. */
    default List<UUID> keys(String noun, List<String> slugs, String path) {
        return keys(noun).keys(Inputs.listed(slugs), path);
    }

    /** The key of a shared part; null for null. */
    default UUID key(SharedPart part, String path) {
        return part == null ? null : key(part.noun(), part.identity(), path);
    }

    /** Takes everything for known, under a key that it alone has: enough to compare two inputs. */
    static References anything() {
        return noun -> new SlugKeys(noun, EVERYTHING);
    }

    /** A map that has a value for everything. */
    Map<String, UUID> EVERYTHING = new AbstractMap<>() {

        @Override
        public UUID get(Object slug) {
            return UUID.nameUUIDFromBytes(((String) slug).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Set<Map.Entry<String, UUID>> entrySet() {
            throw new UnsupportedOperationException("It has everything");
        }
    };
}
