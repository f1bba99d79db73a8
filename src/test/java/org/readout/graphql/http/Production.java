package org.readout.graphql.http;

import java.util.HashMap;
import java.util.Map;
import org.readout.ForEditors;

/**
 * A server as in production: it keeps answers and rows, lets pages of some origins ask, stands behind a proxy with TLS and a gateway,
 * and shows nobody its schema.
 */
public class Production extends ForEditors {

    static final String ORIGIN = "https://pages.example.org";

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.put("readout.answers.memory", "1M");
        settings.put("readout.rows.memory", "1M");
        settings.put("quarkus.http.cors.enabled", "true");
        settings.put("quarkus.http.cors.origins", ORIGIN + ",https://other.example.org");
        settings.put("readout.limits.trusted-proxies", "127.0.0.1,::1");
        settings.put("readout.introspection.enabled", "false");
        settings.put("readout.federation.enabled", "true");
        return settings;
    }
}
