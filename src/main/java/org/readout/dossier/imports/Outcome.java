package org.readout.dossier.imports;

import java.util.List;
import java.util.stream.Stream;
import org.readout.dossier.document.Entry;

/**
 * What came of some entries.
 *
 * @param recorded how many are new
 * @param present how many the record had already, with the same content
 * @param refused those that are no part of the record
 */
record Outcome(long recorded, long present, List<Entry.Refused> refused) {

    static final Outcome NONE = new Outcome(0, 0, List.of());
    static final Outcome RECORDED = new Outcome(1, 0, List.of());
    static final Outcome PRESENT = new Outcome(0, 1, List.of());

    static Outcome refused(Entry.Refused entry) {
        return new Outcome(0, 0, List.of(entry));
    }

    Outcome and(Outcome later) {
        return new Outcome(
                recorded + later.recorded,
                present + later.present,
                Stream.concat(refused.stream(), later.refused.stream()).toList());
    }
}
