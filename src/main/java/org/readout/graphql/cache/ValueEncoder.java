package org.readout.graphql.cache;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes values of JSON as bytes: two values have the same bytes only if they are equal and of the same types. */
final class ValueEncoder {

    /** Whoever sends more will hardly ask the same again. */
    static final int MOST_BYTES = 65_536;

    private static final int FEW_BYTES = 256;

    private ByteBuffer out = ByteBuffer.allocate(FEW_BYTES);

    /** What was added. */
    ByteBuffer bytes() {
        return out.duplicate().flip();
    }

    /** @return false where it is too much, or no value of JSON; some of it may have been written then */
    boolean add(Object value) {
        if (value == null) {
            return tag('n', 0);
        } else if (value instanceof String text) {
            return text(text);
        } else if (value instanceof Boolean truth) {
            return tag(truth ? 't' : 'f', 0);
        } else if (value instanceof Integer number) {
            return number('i', number);
        } else if (value instanceof Long number) {
            return number('l', number);
        } else if (value instanceof Double number) {
            return number('d', Double.doubleToRawLongBits(number));
        } else if (value instanceof Float number) {
            return number('e', Float.floatToRawIntBits(number));
        } else if (value instanceof BigInteger number) {
            return bytes('b', number.toByteArray());
        } else if (value instanceof BigDecimal number) {
            return number('c', number.scale())
                    && bytes('b', number.unscaledValue().toByteArray());
        } else if (value instanceof List<?> list) {
            return tag('a', list.size()) && list.stream().allMatch(this::add);
        } else if (value instanceof Map<?, ?> map) {
            return tag('o', map.size())
                    && map.entrySet().stream().allMatch(entry -> add(entry.getKey()) && add(entry.getValue()));
        }
        return false;
    }

    private boolean tag(char type, int length) {
        if (!hasRoom(Integer.BYTES + Character.BYTES)) {
            return false;
        }
        out.putChar(type).putInt(length);
        return true;
    }

    private boolean number(char type, long bits) {
        if (!tag(type, Long.BYTES) || !hasRoom(Long.BYTES)) {
            return false;
        }
        out.putLong(bits);
        return true;
    }

    private boolean bytes(char type, byte[] bytes) {
        if (!tag(type, bytes.length) || !hasRoom(bytes.length)) {
            return false;
        }
        out.put(bytes);
        return true;
    }

    /** By its characters: as UTF-8 all halves of surrogate pairs would be the same. */
    private boolean text(String text) {
        if (!tag('s', text.length()) || !hasRoom((long) Character.BYTES * text.length())) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            out.putChar(text.charAt(i));
        }
        return true;
    }

    private boolean hasRoom(long more) {
        long needed = out.position() + more;
        if (needed > MOST_BYTES) {
            return false;
        }
        if (needed > out.capacity()) {
            int size = (int) Math.min(MOST_BYTES, Math.max(needed, 2L * out.capacity()));
            out = ByteBuffer.wrap(Arrays.copyOf(out.array(), size)).position(out.position());
        }
        return true;
    }
}
