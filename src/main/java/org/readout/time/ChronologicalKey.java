package org.readout.time;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Where something that was said stands in the order that reasoning goes by. What a source dates to "previously" was certainly
 * said by the last day that this can mean, so that day comes first; lists, which show what may have been, go by the first.
 *
 * @param earliest the first day that its date can mean
 * @param latest the last day that its date can mean
 * @param sequence its place among what was said that day, as far as the sources tell; 0 where they do not, never negative
 * @param record the key of the record that holds it, which gives the order of recording
 */
public record ChronologicalKey(LocalDate earliest, LocalDate latest, int sequence, UUID record)
        implements Comparable<ChronologicalKey> {

    /** Keys of records as text, since Java compares the halves of a UUID as signed numbers. */
    private static final Comparator<ChronologicalKey> BY_LATEST = Comparator.comparing(ChronologicalKey::latest)
            .thenComparing(ChronologicalKey::earliest)
            .thenComparing(ChronologicalKey::sequence)
            .thenComparing(key -> key.record().toString());

    /** Reads the columns {@code earliest}, {@code latest}, {@code sequence} and {@code record_id}. */
    public static ChronologicalKey of(Row row) {
        return new ChronologicalKey(
                row.getLocalDate("earliest"),
                row.getLocalDate("latest"),
                row.getInteger("sequence"),
                row.getUUID("record_id"));
    }

    /** Whether it was certainly said by the end of the day. */
    public boolean isBy(LocalDate day) {
        return !latest.isAfter(day);
    }

    /** As texts that sort as the keys do. */
    public List<String> place() {
        return List.of(
                latest.toString(),
                earliest.toString(),
                String.format(Locale.ROOT, "%010d", sequence),
                record.toString());
    }

    @Override
    public int compareTo(ChronologicalKey other) {
        return BY_LATEST.compare(this, other);
    }
}
