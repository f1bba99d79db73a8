package org.readout.platform.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A statement as it is written: text in which each {@code ?} stands for the next value.
 *
 * @param text holds no {@code ?} but those that stand for values
 * @param weighed whether the best way to run it hangs on its values, as how many rows a filter lets through; a statement
 *     that is not is planned once for all values
 */
public record Sql(String text, List<Object> values, boolean weighed) {

    private static final Cache<String, String> NUMBERED =
            Caffeine.newBuilder().maximumSize(2_000).build();

    public Sql {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    public Sql(String text, List<Object> values) {
        this(text, values, false);
    }

    public static Sql of(String text, Object... values) {
        return new Sql(text, Arrays.asList(values));
    }

    /** The same, of which the best way to run it hangs on the values. */
    public Sql weighing() {
        return new Sql(text, values, true);
    }

    /** The same with a value before all others. */
    Sql with(Object first) {
        List<Object> all = new ArrayList<>(values.size() + 1);
        all.add(first);
        all.addAll(values);
        return new Sql(text, all, weighed);
    }

    /** The text as PostgreSQL takes it, with numbered placeholders. */
    String numbered() {
        return NUMBERED.get(text, Sql::numbered);
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
