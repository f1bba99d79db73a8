package org.readout.reconcile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether names are reconciled. */
@ConfigMapping(prefix = "readout.reconcile")
public interface ReconcileSettings {

    /** False has nothing answer at {@code /reconcile}. */
    @WithDefault("true")
    boolean enabled();
}
