package org.readout.dossier.imports;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.logging.Logger;
import org.readout.dossier.document.Dossier;
import org.readout.dossier.document.DossierReader;
import org.readout.platform.database.DatabaseReady;

/** Fills an empty database with the record that comes with the server. */
@ApplicationScoped
public class FirstRecord {

    private static final Logger LOG = Logger.getLogger(FirstRecord.class);
    private static final String DOSSIER = "dossiers/trump-putin-2018.json";

    private final FirstRecordSettings settings;
    private final DossierReader reader;
    private final DossierLoader loader;

    FirstRecord(FirstRecordSettings settings, DossierReader reader, DossierLoader loader) {
        this.settings = settings;
        this.reader = reader;
        this.loader = loader;
    }

    void fill(@Observes DatabaseReady ready) {
        if (settings.load()) {
            int created = loadIntoEmpty(comesWithTheServer());
            if (created > 0) {
                LOG.infof("The empty database was filled with the %d records of %s", created, DOSSIER);
            }
        }
    }

    /** The record of five articles on the meetings of Trump and Putin in 2017 and 2018. */
    public Dossier comesWithTheServer() {
        try (InputStream document =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(DOSSIER)) {
            return reader.read(document);
        } catch (IOException e) {
            throw new IllegalStateException(DOSSIER + " cannot be read", e);
        }
    }

    private int loadIntoEmpty(Dossier dossier) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> loader.loadIntoEmpty(dossier));
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
