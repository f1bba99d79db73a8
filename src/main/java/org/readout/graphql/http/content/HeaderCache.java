package org.readout.graphql.http.content;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.List;
import java.util.function.Function;
import org.readout.platform.Caches;
import org.readout.platform.ValueSize;

/**
 * What was read from the lines of a header before. Clients send the same few again and again, and to read them takes longer than
 * anything else that HTTP asks for; lines that are long or many hardly come again.
 */
final class HeaderCache<T> {

    /** How much of the heap it takes. */
    private static final long MOST_BYTES = 300_000;

    private static final int LONGEST = 300;

    private final Function<List<String>, T> reader;
    private final Cache<List<String>, T> known = Caches.builder()
            .maximumWeight(MOST_BYTES)
            .weigher((List<String> lines, T read) -> Math.toIntExact(ValueSize.CACHE_ENTRY + ValueSize.of(lines)))
            .build();

    /** @param reader gives the same for the same lines, never null; what it throws is not kept */
    HeaderCache(Function<List<String>, T> reader) {
        this.reader = reader;
    }

    T get(List<String> lines) {
        boolean keeps = lines.isEmpty() || lines.size() == 1 && lines.get(0).length() <= LONGEST;
        if (!keeps) {
            return reader.apply(lines);
        }
        T before = known.getIfPresent(lines);
        if (before != null) {
            return before;
        }
        T read = reader.apply(lines);
        known.put(List.copyOf(lines), read);
        return read;
    }

    /** How many are kept. */
    long size() {
        known.cleanUp();
        return known.estimatedSize();
    }
}
