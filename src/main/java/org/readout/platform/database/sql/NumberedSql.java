package org.readout.platform.database.sql;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.List;
import org.readout.platform.Caches;
import org.readout.platform.ValueSize;

/** What is the same each time a statement runs, and worked out once. */
public final class NumberedSql {

    /** How much of the heap they take. */
    private static final long MOST_BYTES = 8_000_000;

    /** Where columns stand; no statement has more than some fifty. */
    private static final int COLUMNS = 8_000;

    private static final Cache<Key, NumberedSql> KNOWN = Caches.builder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, NumberedSql numbered) -> Math.toIntExact(
                    ValueSize.CACHE_ENTRY + COLUMNS + ValueSize.of(key.text) + ValueSize.of(numbered.text)))
            .build();

    private final String text;
    private volatile ColumnIndex columns;

    private NumberedSql(Key key) {
        this.text = numbered(key.text) + key.comment;
    }

    /** @param comment at its end; one of few */
    public static NumberedSql of(Sql sql, String comment) {
        return KNOWN.get(new Key(sql.text(), comment), NumberedSql::new);
    }

    /** As PostgreSQL takes it, with numbered placeholders. */
    public String text() {
        return text;
    }

    /** @param names those of an answer to it */
    public ColumnIndex columns(List<String> names, Sql sql) {
        ColumnIndex known = columns;
        if (known == null) {
            known = ColumnIndex.of(names, sql.prunedColumns());
            columns = known;
        }
        return known;
    }

    private static String numbered(String text) {
        StringBuilder numbered = new StringBuilder(text.length() + 20);
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '?') {
                numbered.append('$').append(++number);
            } else {
                numbered.append(c);
            }
        }
        return numbered.toString();
    }

    private record Key(String text, String comment) {}
}
