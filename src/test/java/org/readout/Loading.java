package org.readout;

import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.readout.dossier.document.Dossier;
import org.readout.dossier.document.DossierReader;
import org.readout.dossier.imports.DossierLoader;

/** Loads dossiers as tests write them, and says how far the journal has come. */
@Singleton
public class Loading {

    private final DossierReader reader;
    private final DossierLoader loader;
    private final Pool pool;

    Loading(DossierReader reader, DossierLoader loader, Pool pool) {
        this.reader = reader;
        this.loader = loader;
        this.pool = pool;
    }

    /** How many records are new. */
    public int load(String dossier) {
        return load(read(dossier));
    }

    public int load(Dossier dossier) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> loader.load(dossier));
        } catch (RuntimeException refusal) {
            throw refusal;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    public long journal() {
        return pool.query("select position from journal_head")
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);
    }

    private Dossier read(String dossier) {
        try {
            return reader.read(new ByteArrayInputStream(dossier.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
