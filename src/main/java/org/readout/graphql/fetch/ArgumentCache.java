package org.readout.graphql.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.Map;
import org.readout.platform.Caches;
import org.readout.platform.ValueSize;

/** Filters and orders that were made of arguments before, of all arguments of the graph. */
final class ArgumentCache {

    /** How much of the heap it takes. */
    static final long MOST_BYTES = 4_000_000;

    /** A filter that is larger hardly comes again. */
    private static final long LARGEST = 8_000;

    /** What is made of an argument is about as large as the argument, with a field for each that its type has. */
    private static final int MADE = 400;

    private final Cache<Key, Object> made = Caches.builder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Object object) -> Math.toIntExact(ValueSize.CACHE_ENTRY + MADE + 2 * key.size))
            .build();

    /** What was made of the argument before, or null. */
    Object get(ArgumentReader reader, Map<?, ?> argument) {
        return made.getIfPresent(new Key(reader, argument, 0));
    }

    /** @param argument is not changed from now on */
    void put(ArgumentReader reader, Map<?, ?> argument, Object object) {
        long size = ValueSize.of(argument);
        if (size <= LARGEST) {
            made.put(new Key(reader, argument, size), object);
        }
    }

    /** An argument, wherever in documents it stands; how large it is tells it from no other. */
    private record Key(ArgumentReader reader, Map<?, ?> argument, long size) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && reader == key.reader && argument.equals(key.argument);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(reader) + argument.hashCode();
        }
    }
}
