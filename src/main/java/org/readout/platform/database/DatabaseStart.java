package org.readout.platform.database;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.readout.platform.database.connection.server.Connections;
import org.readout.platform.database.connection.server.Outage;
import org.readout.platform.database.primary.PrimaryChanged;
import org.readout.platform.database.primary.PrimaryDatabase;
import org.readout.platform.database.primary.ServerRole;
import org.readout.platform.database.schema.DatabaseReady;
import org.readout.platform.database.schema.MappingUnreadException;
import org.readout.platform.database.schema.MappingValidation;
import org.readout.platform.database.schema.Migrations;
import org.readout.platform.database.schema.SchemaBehindException;

/**
 * Makes the database ready: before the first request where it answers, and otherwise as soon as it does. The server
 * starts without its database, for one that restarts beside it is no reason to be down longer than the database is.
 */
@ApplicationScoped
class DatabaseStart {

    private static final Logger LOG = Logger.getLogger(DatabaseStart.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Connections connections;
    private final PrimaryDatabase primary;
    private final Migrations migrations;
    private final MappingValidation mapping;
    private final Event<DatabaseReady> ready;
    private final boolean awaited;

    private volatile boolean done;
    private volatile boolean writtenTo;
    private volatile boolean unfitSaid;
    private volatile Cancellable waiting = () -> {};

    /** @param awaited whether it is worth waiting for a database that does not answer */
    DatabaseStart(
            Connections connections,
            PrimaryDatabase primary,
            Migrations migrations,
            MappingValidation mapping,
            Event<DatabaseReady> ready,
            @ConfigProperty(name = "readout.await-database", defaultValue = "true") boolean awaited) {
        this.connections = connections;
        this.primary = primary;
        this.migrations = migrations;
        this.mapping = mapping;
        this.ready = ready;
        this.awaited = awaited;
    }

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        try {
            prepare();
        } catch (RuntimeException failure) {
            if (!awaited || !passes(failure)) {
                // Quarkus ends the start with this one's message alone.
                throw new ConfigurationException(refusal(failure));
            }
            LOG.warn(postponement(failure));
            waiting = prepareWhenItComes();
        }
    }

    private void prepare() {
        connections.check();
        ServerRole role = primary.find().join();
        boolean writable = role != ServerRole.READ_ONLY;
        // At nearly every start the schema is there, so that the tables need not wait for the look at its history.
        CompletableFuture<Boolean> fits = role == ServerRole.AWAY
                ? CompletableFuture.completedFuture(false)
                : CompletableFuture.supplyAsync(this::mappingFits, Infrastructure.getDefaultWorkerPool());
        boolean migrated = migrations.apply(writable);
        if (!fits.join() || migrated) {
            mapping.validate();
        }
        ready.fire(new DatabaseReady(writable));
        writtenTo = writable;
        done = true;
        if (!writable && primary.isWritable()) {
            prepare();
        }
    }

    private boolean mappingFits() {
        try {
            mapping.validate();
            return true;
        } catch (RuntimeException unfit) {
            return false;
        }
    }

    /** What could only be read until now is prepared as at a start. */
    void change(@Observes PrimaryChanged change) {
        if (done && !writtenTo && change.writable()) {
            waiting.cancel();
            waiting = prepareWhenItComes();
        }
    }

    private Cancellable prepareWhenItComes() {
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(FIRST_PAUSE)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(this::prepareOrSay)
                .onFailure(DatabaseStart::passes)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .subscribe()
                .with(prepared -> LOG.infof("The database on %s has come", address()), this::stop);
    }

    /** A database that was away may come without its schema, which is said once too. */
    private void prepareOrSay() {
        try {
            prepare();
        } catch (SchemaBehindException | MappingUnreadException unfit) {
            if (!unfitSaid) {
                LOG.warn(postponement(unfit));
            }
            throw unfit;
        }
    }

    /** Whether it is worth trying again: also on a primary that has become a standby since it was found. */
    private static boolean passes(Throwable failure) {
        return Outage.explains(failure) || Outage.isReadOnly(failure) || isUnfit(failure);
    }

    /** Whether the database answers, and cannot be served from yet. */
    private static boolean isUnfit(Throwable failure) {
        return failure instanceof SchemaBehindException
                || failure instanceof MappingUnreadException && !Outage.explains(failure);
    }

    private String postponement(Throwable failure) {
        unfitSaid = isUnfit(failure);
        return unfitSaid
                ? "The database on %s cannot serve yet: %s; this server is not ready, and looks again every %d seconds"
                        .formatted(address(), failure.getMessage(), LONGEST_PAUSE.toSeconds())
                : "No database answers on %s; the server runs, is not ready, and will migrate it when it comes"
                        .formatted(address());
    }

    private void stop(Throwable failure) {
        LOG.error(refusal(failure));
        Quarkus.asyncExit(1);
    }

    private String refusal(Throwable failure) {
        return "The database on %s cannot serve: %s".formatted(address(), failure.getMessage());
    }

    private String address() {
        PgConnectOptions options = connections.options();
        return options.getHost() + ":" + options.getPort();
    }

    /** Whether the migrations, and all that waited for them, are done. */
    boolean done() {
        return done;
    }

    void stop(@Observes ShutdownEvent stop) {
        waiting.cancel();
    }
}
