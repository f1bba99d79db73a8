package org.readout.platform.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.readout.platform.ValueSize;

/** What is the same each time a statement runs, and worked out once. */
final class NumberedSql {

    /** How much of the heap they take. */
    private static final long MOST_BYTES = 8_000_000;

    /** Where columns stand; no statement has more than some fifty. */
    private static final int COLUMNS = 8_000;

    private static final Cache<String, NumberedSql> KNOWN = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String text, NumberedSql numbered) ->
                    Math.toIntExact(ValueSize.CACHE_ENTRY + COLUMNS + ValueSize.of(text) + ValueSize.of(numbered.text)))
            .build();

    private final String text;
    private volatile ColumnIndex columns;

    private NumberedSql(String text) {
        this.text = numbered(text);
    }

    static NumberedSql of(Sql sql) {
        return KNOWN.get(sql.text(), NumberedSql::new);
    }

    /** As PostgreSQL takes it, with numbered placeholders. */
    String text() {
        return text;
    }

    /** @param names those of an answer to it */
    ColumnIndex columns(List<String> names, Sql sql) {
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
}
