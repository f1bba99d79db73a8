package org.readout.platform.embedded;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How the server runs a PostgreSQL of its own, where no {@code quarkus.datasource.reactive.url} names another. */
@ConfigMapping(prefix = "readout.database")
public interface DatabaseSettings {

    /** The folder that holds the data, for its owner alone; one live server to a folder. */
    @WithDefault("data")
    Path folder();

    /** The port on the loopback address; 0 takes one that is free. */
    @WithDefault("0")
    int port();

    /** Where PostgreSQL's programs are unpacked; a folder in the data folder unless named. */
    Optional<Path> programs();
}
