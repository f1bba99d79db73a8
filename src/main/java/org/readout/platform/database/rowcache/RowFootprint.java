package org.readout.platform.database.rowcache;

import java.util.Arrays;
import java.util.UUID;
import org.readout.platform.ValueSize;

/** What rows are made of: the records that their values name, and about how much of the heap they take. */
public final class RowFootprint {

    private static final int ENTRY = 2 * ValueSize.CACHE_ENTRY;
    private static final int OBJECT = 48;

    private int[] places = new int[4];
    private int count;
    private long bytes = ENTRY;

    /** Adds a value of a row, or a key. */
    public void add(Object value) {
        if (value instanceof UUID record) {
            addPlace(RecordChanges.place(record));
            bytes += OBJECT;
        } else if (value instanceof String text) {
            bytes += ValueSize.of(text);
        } else if (value instanceof Object[] list) {
            for (Object one : list) {
                add(one);
            }
        } else if (value != null) {
            bytes += OBJECT;
        }
    }

    private void addPlace(int place) {
        for (int i = 0; i < count; i++) {
            if (places[i] == place) {
                return;
            }
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
        }
        places[count++] = place;
    }

    int[] places() {
        return Arrays.copyOf(places, count);
    }

    int bytes() {
        return (int) Math.min(Integer.MAX_VALUE, bytes + (long) Integer.BYTES * count);
    }
}
