package org.readout;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A server of the graph alone, with all switched off that can be. */
public class OnlyGraph implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.smallrye-graphql.ui.enabled", "false",
                "readout.pages.enabled", "false",
                "readout.reconcile.enabled", "false");
    }
}
