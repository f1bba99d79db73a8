package org.readout.platform.database.connection.server;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How PostgreSQL is reached: straight, or through a pooler as PgBouncer. */
public interface PoolerSettings {

    /** For how long connections have a session: {@code transaction} behind a pooler that pools transactions. */
    PoolMode poolMode();

    /**
     * The address of PostgreSQL itself, for what no pooled transaction can do: listening, migrations, import, export, and
     * cancelling while the pooler is busy. The database's own address unless set; behind a pooler of transactions it must be.
     */
    Optional<String> directUrl();

    /**
     * What is configured. It is no mapping of {@code readout.database}, for a mapping refuses what else is set there, and the
     * embedded database has its settings there.
     */
    @Singleton
    final class Configured implements PoolerSettings {

        private final PoolMode mode;
        private final Optional<String> url;

        Configured(
                @ConfigProperty(name = "readout.database.pool-mode", defaultValue = "session") PoolMode mode,
                @ConfigProperty(name = "readout.database.direct-url") Optional<String> url) {
            this.mode = mode;
            this.url = url;
        }

        @Override
        public PoolMode poolMode() {
            return mode;
        }

        @Override
        public Optional<String> directUrl() {
            return url;
        }
    }
}
