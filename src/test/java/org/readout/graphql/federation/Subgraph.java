package org.readout.graphql.federation;

import java.util.HashMap;
import java.util.Map;
import org.readout.ForEditors;

/** A server for editors that a gateway may ask too. */
public class Subgraph extends ForEditors {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
        overrides.put("readout.federation.enabled", "true");
        return overrides;
    }
}
