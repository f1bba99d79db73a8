package org.readout.platform.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How PostgreSQL is reached: straight, or through a pooler as PgBouncer. */
@ConfigMapping(prefix = "readout.database")
public interface PoolerSettings {

    /** For how long connections have a session: {@code transaction} behind a pooler that pools transactions. */
    @WithDefault("session")
    PoolMode poolMode();

    /**
     * The address of PostgreSQL itself, for what no pooled transaction can do: listening, migrations, import, export, and
     * cancelling while the pooler is busy. The database's own address unless set; behind a pooler of transactions it must be.
     */
    Optional<String> directUrl();
}
