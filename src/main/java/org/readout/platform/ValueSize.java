package org.readout.platform;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;

/** How many bytes of the heap values take that clients send, at least as many as they do; for the bounds of caches. */
public final class ValueSize {

    /** What a cache takes for an entry beside its key and its value. */
    public static final int CACHE_ENTRY = 160;

    private static final int TEXT = 56;
    private static final int OBJECT = 72;
    private static final int COLLECTION = 80;
    private static final int ELEMENT = 8;
    private static final int ENTRY = 64;

    private ValueSize() {}

    /** That of a text, as if it had no Latin character. */
    public static long of(String text) {
        return TEXT + (long) Character.BYTES * text.length();
    }

    /** That of a value of JSON, with all within it. */
    public static long of(Object value) {
        if (value == null) {
            return 0;
        } else if (value instanceof String text) {
            return of(text);
        } else if (value instanceof Collection<?> list) {
            long size = COLLECTION;
            for (Object one : list) {
                size += ELEMENT + of(one);
            }
            return size;
        } else if (value instanceof Map<?, ?> map) {
            long size = COLLECTION;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                size += ENTRY + of(entry.getKey()) + of(entry.getValue());
            }
            return size;
        } else if (value instanceof BigInteger number) {
            return OBJECT + number.bitLength() / Byte.SIZE;
        } else if (value instanceof BigDecimal number) {
            return 2 * OBJECT + number.unscaledValue().bitLength() / Byte.SIZE;
        }
        return OBJECT;
    }
}
