package org.readout.dossier.imports;

import io.smallrye.config.ConfigMapping;

/** What an empty database begins with. */
@ConfigMapping(prefix = "readout.first-record")
public interface FirstRecordSettings {

    /** Whether an empty database is filled with the record that comes with the server. */
    boolean load();
}
