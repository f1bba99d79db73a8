package org.readout;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A server of the graph alone, with all switched off that can be, and with little of everything that bounds answers. */
public class OnlyGraph implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.smallrye-graphql.ui.enabled", "false",
                "readout.pages.enabled", "false",
                "readout.reconcile.enabled", "false",
                "readout.limits.answer-bytes", "10000",
                "readout.limits.answer-values", "200",
                "readout.limits.client-answer-memory", "1");
    }
}
