package org.readout.graphql.warmup;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** The rehearsals of a warm-up: each some times, one run after the other, beside its queries. */
@Singleton
class WarmupRehearsals {

    private static final Logger LOG = Logger.getLogger(WarmupRehearsals.class);

    /** All that it takes is loaded by the first, and much of it compiled by then. */
    private static final int TIMES = 20;

    private final List<WarmupRehearsal> rehearsals;
    private final WarmupRun run;

    WarmupRehearsals(@All List<WarmupRehearsal> rehearsals, WarmupRun run) {
        this.rehearsals = rehearsals;
        this.run = run;
    }

    /** @param over whether the warm-up is; nothing more is begun then */
    void begin(BooleanSupplier over) {
        rehearsals.forEach(rehearsal -> again(rehearsal, TIMES, over));
    }

    private void again(WarmupRehearsal rehearsal, int times, BooleanSupplier over) {
        if (times == 0 || over.getAsBoolean()) {
            return;
        }
        run.of(rehearsal).whenComplete((done, failure) -> {
            if (failure == null) {
                again(rehearsal, times - 1, over);
            } else if (!over.getAsBoolean()) {
                LOG.infof("Mutations are left out of the warm-up: %s", Warmup.reason(failure));
            }
        });
    }
}
