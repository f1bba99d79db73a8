package org.readout.graphql.federation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether the graph is a subgraph. */
@ConfigMapping(prefix = "readout.federation")
interface FederationSettings {

    /** False has the schema be the one of {@code docs/schema.graphql}. */
    @WithDefault("false")
    boolean enabled();
}
