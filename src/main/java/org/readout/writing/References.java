package org.readout.writing;

import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the slugs and the codes of many inputs stand for, found for all of them at once. */
public interface References {

    /** The keys of records by slug; of places by {@code PlaceBulk.name}. */
    SlugKeys<UUID> keys(String noun);

    /** The codes of that noun that there are, each under itself. */
    SlugKeys<String> codes(String noun);

    /** Takes every slug and every code for known, under a key that it alone has: enough to compare two inputs. */
    static References anything() {
        return new References() {
            @Override
            public SlugKeys<UUID> keys(String noun) {
                return new SlugKeys<>(noun, new Every<>() {
                    @Override
                    public UUID get(Object slug) {
                        return UUID.nameUUIDFromBytes(((String) slug).getBytes(StandardCharsets.UTF_8));
                    }
                });
            }

            @Override
            public SlugKeys<String> codes(String noun) {
                return new SlugKeys<>(noun, new Every<>() {
                    @Override
                    public String get(Object code) {
                        return (String) code;
                    }
                });
            }
        };
    }

    /** A map that has a value for everything. */
    abstract class Every<V> extends AbstractMap<String, V> {

        @Override
        public abstract V get(Object key);

        @Override
        public Set<Map.Entry<String, V>> entrySet() {
            throw new UnsupportedOperationException("It has everything");
        }
    }
}
