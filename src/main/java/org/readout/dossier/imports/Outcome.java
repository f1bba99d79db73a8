package org.readout.dossier.imports;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.readout.dossier.document.Entry;

/**
 * What came of some entries.
 *
 * @param recorded those that are new
 * @param present those that the record had already, with the same content
 * @param corrected those that stood in the record with other content
 * @param refused those that are no part of the record
 */
record Outcome(
        List<Entry.Read<?>> recorded,
        List<Entry.Read<?>> present,
        List<Entry.Read<?>> corrected,
        List<Entry.Refused> refused) {

    static final Outcome NONE = new Outcome(List.of(), List.of(), List.of(), List.of());

    static Outcome recorded(Entry.Read<?> entry) {
        return new Outcome(List.of(entry), List.of(), List.of(), List.of());
    }

    static Outcome present(Entry.Read<?> entry) {
        return new Outcome(List.of(), List.of(entry), List.of(), List.of());
    }

    static Outcome corrected(List<Entry.Read<?>> entries) {
        return new Outcome(List.of(), List.of(), List.copyOf(entries), List.of());
    }

    static Outcome refused(Entry.Refused entry) {
        return refused(List.of(entry));
    }

    static Outcome refused(List<Entry.Refused> entries) {
        return new Outcome(List.of(), List.of(), List.of(), List.copyOf(entries));
    }

    Outcome and(Outcome later) {
        return new Outcome(
                joined(recorded, later.recorded),
                joined(present, later.present),
                joined(corrected, later.corrected),
                joined(refused, later.refused));
    }

    int count() {
        return recorded.size() + present.size() + corrected.size() + refused.size();
    }

    /** Tells of each, by line. */
    void tell(ImportReport report) {
        record Told(long line, Runnable telling) {}
        Stream.of(
                        recorded.stream().map(one -> new Told(one.spot().line(), () -> report.recorded(one))),
                        present.stream().map(one -> new Told(one.spot().line(), () -> report.present(one))),
                        corrected.stream().map(one -> new Told(one.spot().line(), () -> report.corrected(one))),
                        refused.stream().map(one -> new Told(one.spot().line(), () -> report.refused(one))))
                .flatMap(told -> told)
                .sorted(Comparator.comparingLong(Told::line))
                .forEach(told -> told.telling().run());
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
