package org.readout.graphql.warmup;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.LongSupplier;

/** How busy the virtual machine's compilers are, looked at every so often. */
final class CompilationRate {

    static final Duration PERIOD = Duration.ofSeconds(1);

    /** Compilers that worked for less of a period have compiled what matters. */
    private static final Duration LITTLE = Duration.ofMillis(200);

    /** One such period may be chance, as while a dear query is waited for. */
    private static final int CALM = 2;

    private final LongSupplier millis;
    private long before;
    private int calm;

    CompilationRate() {
        this(ManagementFactory.getCompilationMXBean()::getTotalCompilationTime);
    }

    /** @param millis for how long compilers have worked in all */
    CompilationRate(LongSupplier millis) {
        this.millis = millis;
        before = millis.getAsLong();
    }

    /** Whether compilers had little to do in the last periods; asked at the end of each. */
    boolean hasSettled() {
        long now = millis.getAsLong();
        calm = now - before < LITTLE.toMillis() ? calm + 1 : 0;
        before = now;
        return calm >= CALM;
    }
}
