package org.readout.platform.database.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** The connections over which the server reads; how many there are follows the processors, unless it is set. */
@ConfigMapping(prefix = "readout.reads")
public interface ReadSettings {

    /** How many connections read rows by their keys; two a processor unless set. */
    OptionalInt keyed();

    /** How many pages with conditions, sorted pages and unbounded lists are read at a time; two more than processors unless set. */
    OptionalInt pages();

    /** How many searches and counts run at a time; two more than processors unless set. */
    OptionalInt scans();

    /** How many pages, and how many searches and counts, wait for their turn; those of one client half as many. */
    @WithDefault("1000")
    int waiting();

    /** How many statements are sent over a keyed connection before the first is answered. */
    @WithDefault("256")
    int pipelining();

    /** How many statements a connection keeps prepared. */
    @WithDefault("256")
    int preparedStatements();

    /** How old a connection gets before another takes its place, for PostgreSQL's process behind it grows with what it ran. */
    @WithDefault("15m")
    Duration connectionAge();

    /** What comments of statements tell PostgreSQL of who asks. */
    @WithDefault("operation")
    Comments comments();

    default int keyedConnections() {
        return keyed().orElse(2 * processors());
    }

    default int concurrentPages() {
        return pages().orElse(processors() + 2);
    }

    default int concurrentScans() {
        return scans().orElse(processors() + 2);
    }

    /** What comments of statements tell. */
    enum Comments {
        /** There are none. */
        NONE,

        /** The operation. */
        OPERATION,

        /** The request as well, in statements that have a connection to themselves, which are not kept prepared then. */
        REQUEST
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }
}
