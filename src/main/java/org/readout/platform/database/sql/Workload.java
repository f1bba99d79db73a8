package org.readout.platform.database.sql;

/** How long a statement can take, and so over which connections it runs. */
public enum Workload {

    /**
     * Rows by their keys, and pages in the order of an index: as quick in a large record as in a small one. They share
     * connections, on which they are pipelined.
     */
    KEYED,

    /**
     * Lists that have no bound, pages with conditions, and those whose rows are sorted first: mostly quick. Each has a
     * connection to itself while it runs, so that it can be cancelled without hitting another.
     */
    PAGE,

    /** Searches and counts, which read all that fits. They can be cancelled as well, and few run at a time. */
    SCAN
}
