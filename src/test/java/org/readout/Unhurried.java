package org.readout;

import java.util.HashMap;
import java.util.Map;

/**
 * A server for editors that gives each request a minute: its first mutation takes seconds where others have the processors. Few tests
 * write to its record, which some read whole.
 */
public class Unhurried extends ForEditors {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.put("readout.limits.time", "60s");
        return settings;
    }
}
