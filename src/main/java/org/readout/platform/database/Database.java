package org.readout.platform.database;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import org.jboss.logging.Logger;

/** Decides, before the server starts, which database it will use. */
public final class Database {

    private static final Logger LOG = Logger.getLogger(Database.class);

    private Database() {}

    /**
     * Starts an embedded PostgreSQL unless a database is configured, and configures it. What it configures are system
     * properties, so that a live reload in development, which runs this anew, finds its database and keeps it.
     *
     * @throws DatabaseRefusal where the embedded database cannot start
     */
    public static void provide() {
        SmallRyeConfig settings =
                ConfigUtils.configBuilder().withMapping(DatabaseSettings.class).build();
        if (settings.isPropertyPresent("quarkus.datasource.reactive.url")) {
            return;
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(settings.getConfigMapping(DatabaseSettings.class));
        database.address().forEach(System::setProperty);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterServer(database), "database-stop"));
    }

    /** The hooks of a virtual machine run at once; the server's last statements need their database. */
    private static void stopAfterServer(EmbeddedDatabase database) {
        Application server = Application.currentApplication();
        if (server != null) {
            server.awaitShutdown();
        }
        try {
            database.close();
        } catch (IOException failure) {
            LOG.error("PostgreSQL did not stop", failure);
        }
    }
}
