package org.readout.assistants;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether assistants have tools. */
@ConfigMapping(prefix = "readout.mcp")
public interface McpSettings {

    /** False has nothing answer at {@code /mcp}. */
    @WithDefault("false")
    boolean enabled();
}
