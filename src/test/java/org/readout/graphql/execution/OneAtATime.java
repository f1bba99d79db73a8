package org.readout.graphql.execution;

import java.util.Map;
import org.readout.OwnRecord;

/** A server that answers one request of a client at a time, with a record for tests that break its rows. */
public class OneAtATime extends OwnRecord {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("readout.limits.in-flight", "1", "readout.first-record.load", "true");
    }
}
