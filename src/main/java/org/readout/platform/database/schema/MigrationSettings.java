package org.readout.platform.database.schema;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who brings the database to the server's schema. */
@ConfigMapping(prefix = "readout.migrate")
public interface MigrationSettings {

    /** Whether the server does when it starts; else it waits until {@code readout migrate} has. */
    @WithDefault("true")
    boolean atStart();
}
