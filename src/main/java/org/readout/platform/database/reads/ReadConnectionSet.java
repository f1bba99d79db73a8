package org.readout.platform.database.reads;

import org.readout.platform.database.connection.Bulkhead;
import org.readout.platform.database.connection.ReadConnectionFactory;
import org.readout.platform.database.connection.ReadConnections;
import org.readout.platform.database.sql.Sql;
import org.readout.platform.database.sql.Workload;

/** The connections of all kinds over which one database is read. */
final class ReadConnectionSet {

    private final ReadConnections keyed;
    private final ReadConnections pages;
    private final ReadConnections customPages;
    private final ReadConnections scans;
    private final ReadConnections customScans;

    ReadConnectionSet(ReadConnectionFactory connections) {
        keyed = connections.keyed();
        Bulkhead page = connections.bulkhead(Workload.PAGE);
        pages = connections.genericPlan(Workload.PAGE, page);
        customPages = connections.customPlan(Workload.PAGE, page);
        Bulkhead scan = connections.bulkhead(Workload.SCAN);
        scans = connections.genericPlan(Workload.SCAN, scan);
        customScans = connections.customPlan(Workload.SCAN, scan);
    }

    ReadConnections of(Sql sql) {
        return switch (sql.workload()) {
            case KEYED -> keyed;
            case PAGE -> sql.customPlan() ? customPages : pages;
            case SCAN -> sql.customPlan() ? customScans : scans;
        };
    }

    void close() {
        keyed.close();
        pages.close();
        customPages.close();
        scans.close();
        customScans.close();
    }
}
