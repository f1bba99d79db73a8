package org.readout.pages;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether there are pages, and what is kept of them. */
@ConfigMapping(prefix = "readout.pages")
public interface PageSettings {

    /** False leaves the API alone. */
    @WithDefault("true")
    boolean enabled();

    /** For pages that were shown already; 0 keeps none. */
    @WithDefault("8M")
    MemorySize memory();
}
