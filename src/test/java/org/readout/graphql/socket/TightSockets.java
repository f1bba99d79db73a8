package org.readout.graphql.socket;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.readout.ForEditors;
import org.readout.platform.ManualTimers;

/** A server that lets clients have little of WebSockets, whose time passes when a test says so. */
public class TightSockets extends ForEditors {

    static final int OPERATIONS = 4;
    static final int SUBSCRIPTIONS = 6;
    static final int SOCKETS = 12;
    static final int MESSAGE_BYTES = 4000;
    static final int MEMORY = 20_000;
    static final int ANSWER_BYTES = 4000;

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
        overrides.put("readout.sockets.operations", String.valueOf(OPERATIONS));
        overrides.put("readout.sockets.subscriptions-per-client", String.valueOf(SUBSCRIPTIONS));
        overrides.put("readout.sockets.open-per-client", String.valueOf(SOCKETS));
        overrides.put("readout.sockets.message-bytes", String.valueOf(MESSAGE_BYTES));
        overrides.put("readout.sockets.memory-per-client", String.valueOf(MEMORY));
        overrides.put("readout.sockets.patience", "30s");
        overrides.put("readout.limits.answer-bytes", String.valueOf(ANSWER_BYTES));
        overrides.put("quarkus.http.cors.enabled", "true");
        overrides.put("quarkus.http.cors.origins", "https://pages.example.org,/https://[a-z]+\\.example\\.net/");
        return overrides;
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(ManualTimers.class);
    }
}
