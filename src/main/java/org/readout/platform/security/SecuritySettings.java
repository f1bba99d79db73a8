package org.readout.platform.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may do what. */
@ConfigMapping(prefix = "readout.security")
public interface SecuritySettings {

    /** Who may read. */
    @WithDefault("anyone")
    Readers read();

    /** The role that may write. */
    @WithDefault("editor")
    String writerRole();

    /** Who may read. */
    enum Readers {
        ANYONE,
        AUTHENTICATED
    }
}
