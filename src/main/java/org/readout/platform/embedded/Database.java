package org.readout.platform.embedded;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Decides, before the server starts, which database it will use. */
public final class Database {

    private static final Logger LOG = Logger.getLogger(Database.class);

    private static final String URL = "quarkus.datasource.reactive.url";

    /** By which {@code application.properties} tells an embedded database from one that others own. */
    private static final String EMBEDDED_RUNS = "readout.embedded.runs";

    private Database() {}

    /**
     * Starts an embedded PostgreSQL unless a database is configured. A live reload in development runs this anew, with
     * new classes; it finds the address that the first run left in a system property, and the database running.
     *
     * @throws DatabaseStartException where the embedded database cannot start, or this is the native executable, which has none
     */
    public static void provide() {
        if (isNamedByEnvironment()) {
            return;
        }
        SmallRyeConfig config =
                ConfigUtils.configBuilder().withMapping(DatabaseSettings.class).build();
        if (config.getOptionalValue(URL, String.class).isPresent()) {
            return;
        }
        if (ImageMode.current().isNativeImage()) {
            throw new DatabaseStartException("The native executable brings no PostgreSQL; name one in"
                    + " QUARKUS_DATASOURCE_REACTIVE_URL, as postgresql://db.example.org:5432/readout");
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(config.getConfigMapping(DatabaseSettings.class));
        // Properties go before an environment that names a user and no database, or an empty one.
        System.setProperty(URL, database.url());
        System.setProperty("quarkus.datasource.username", ClusterAccess.ROLE);
        System.setProperty("quarkus.datasource.password", database.password());
        System.setProperty(EMBEDDED_RUNS, "true");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterServer(database), "database-stop"));
    }

    /** Spares a start the reading of all of the configuration for what goes before every file of it. */
    private static boolean isNamedByEnvironment() {
        String url = System.getenv(URL.toUpperCase(Locale.ROOT).replace('.', '_'));
        return url != null && !url.isEmpty() && System.getProperty(URL) == null;
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
