package org.readout.outlook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.readout.time.ChronologicalKey;

class ContradictionOrderTest {

    private static final LocalDate DAY = LocalDate.of(2018, 11, 9);

    /** Cursors are places, so a page goes on where the one before it ended. */
    @Test
    void contradictions_are_sorted_as_their_places_are() {
        Random random = new Random(7);
        List<Contradiction> all = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            all.add(new Contradiction(
                    null,
                    random.nextInt(4) == 0 ? null : key(random),
                    moment(random),
                    moment(random),
                    ContradictionKind.values()[random.nextInt(ContradictionKind.values().length)],
                    ContradictionBasis.LIKELIHOOD,
                    null));
        }
        List<Contradiction> byPlace = new ArrayList<>(all);
        byPlace.sort(Comparator.comparing(contradiction -> String.join(" ", contradiction.place())));
        all.sort(Contradiction.BY_LATER);
        assertEquals(byPlace, all);
    }

    private static ChronologicalKey moment(Random random) {
        LocalDate earliest = DAY.plusDays(random.nextInt(3));
        return new ChronologicalKey(earliest, earliest.plusDays(random.nextInt(2)), random.nextInt(3) * 9, key(random));
    }

    /** One of few, some of which Java takes for negative numbers. */
    private static UUID key(Random random) {
        return new UUID((long) random.nextInt(4) << 62 | 7, (long) random.nextInt(4) << 62 | 9);
    }
}
