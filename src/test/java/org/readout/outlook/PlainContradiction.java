package org.readout.outlook;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import org.readout.outlook.contradiction.ContradictionKind;
import org.readout.time.ChronologicalKey;

/**
 * A contradiction as the plain reasoning finds it, or as an editor recorded it.
 *
 * @param record the key of the editor's record; null for one that is computed
 * @param meeting null where it is about none
 */
record PlainContradiction(
        UUID record, UUID meeting, ChronologicalKey earlier, ChronologicalKey later, ContradictionKind kind) {

    /** By the date of the later. */
    static final Comparator<PlainContradiction> BY_LATER = Comparator.comparing(PlainContradiction::later)
            .thenComparing(PlainContradiction::earlier)
            .thenComparing(contradiction -> contradiction.kind().name())
            .thenComparing(contradiction -> String.valueOf(contradiction.meeting()));

    /** From the earlier to the later, also where a statement was dated anew after an editor recorded which is which. */
    PlainContradiction {
        if (earlier.compareTo(later) > 0) {
            ChronologicalKey first = later;
            later = earlier;
            earlier = first;
        }
    }

    static PlainContradiction of(UUID meeting, Contradictions.Opposition opposition) {
        return new PlainContradiction(
                null, meeting, opposition.earlier().key(), opposition.later().key(), opposition.kind());
    }

    /** What it is about, whatever its kind: the same for the same two statements on the same meeting. */
    Object pair() {
        return Arrays.asList(meeting, Set.of(earlier.record(), later.record()));
    }
}
