package org.readout;

import java.util.HashMap;
import java.util.Map;

/** A server for editors that gives each request three seconds, and runs one search at a time. */
public class Hurried extends ForEditors {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.put("readout.limits.time", "3s");
        settings.put("readout.reads.scans", "1");
        settings.put("readout.reads.waiting", "30");
        return settings;
    }
}
