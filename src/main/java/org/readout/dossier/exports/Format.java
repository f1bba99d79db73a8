package org.readout.dossier.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.readout.writing.RecordModels;

/** How an exported record is written. */
enum Format {
    /** One object of lists, kind by kind. */
    DOSSIER(false) {
        @Override
        DocumentWriter writer(RecordModels models, Optional<String> origin, OutputStream out) throws IOException {
            return new DossierWriter(out);
        }
    },

    /** A record a line, in the order of recording. */
    NDJSON(true) {
        @Override
        DocumentWriter writer(RecordModels models, Optional<String> origin, OutputStream out) throws IOException {
            return new LineWriter(out);
        }
    },

    /** Linked data, for others to read; it is not imported again. */
    JSONLD(false) {
        @Override
        DocumentWriter writer(RecordModels models, Optional<String> origin, OutputStream out) throws IOException {
            return new LinkedWriter(models, new LinkedNames(models, origin), out);
        }
    };

    private final boolean mixed;

    Format(boolean mixed) {
        this.mixed = mixed;
    }

    /** Whether the kinds are mixed, in the order of recording. */
    boolean mixed() {
        return mixed;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param origin that of lasting addresses; empty where there is none */
    abstract DocumentWriter writer(RecordModels models, Optional<String> origin, OutputStream out) throws IOException;
}
