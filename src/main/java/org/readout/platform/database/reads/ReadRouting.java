package org.readout.platform.database.reads;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.readout.platform.Timers;
import org.readout.platform.database.connection.ReadConnectionFactory;
import org.readout.platform.database.connection.server.Connections;
import org.readout.platform.database.primary.PrimaryChanged;
import org.readout.platform.database.replica.ReadDatabases;
import org.readout.platform.database.replica.ReadFloor;
import org.readout.platform.database.replica.Replica;
import org.readout.platform.database.replica.ReplicaLimits;
import org.readout.platform.database.replica.ShownPosition;
import org.readout.platform.database.schema.DatabaseReady;

/**
 * Leads each request to the database that it reads from, and knows before its answer is given what that may contain. Without
 * replicas all is read from the primary, and nothing is asked for it.
 */
@Singleton
public class ReadRouting {

    private static final Logger LOG = Logger.getLogger(ReadRouting.class);

    private final Timers timers;
    private final ReplicaSettings settings;
    private final RecordVersion version;
    private final ReadFloor floor;
    private final ReadDatabases databases;
    private final List<PositionProbe> probes = new ArrayList<>();
    private final Map<Replica, ReplicaConnections> connections = new LinkedHashMap<>();
    private Timers.Cancellable polls = () -> {};

    ReadRouting(
            Vertx vertx,
            Timers timers,
            Connections primary,
            ReadConnectionFactory factory,
            RecordVersion version,
            ReplicaSettings settings,
            @ConfigProperty(name = "readout.database.replicas") Optional<List<String>> urls) {
        this.timers = timers;
        this.settings = settings;
        this.version = version;
        floor = version.floor();
        Map<String, ReplicaAddress> named = new LinkedHashMap<>();
        urls.orElse(List.of()).stream().map(ReplicaAddress::of).forEach(one -> named.put(one.name(), one));
        databases = new ReadDatabases(
                floor,
                probe(vertx, primary::options)::ask,
                List.copyOf(named.keySet()),
                name -> replicaProbe(probe(vertx, () -> named.get(name).lead(primary.options()))),
                new ReplicaLimits(settings.maxLag(), settings.longestWait()),
                System::nanoTime,
                (next, pause) -> timers.after(pause, next),
                this::changed);
        for (Replica replica : databases.replicas()) {
            ReadConnectionFactory own = factory.to(named.get(replica.name())::lead);
            connections.put(replica, new ReplicaConnections(replica, own, () -> databases.failed(replica)));
        }
        if (hasReplicas()) {
            version.readsReplicas();
            version.onMove(databases::refresh);
        }
    }

    private PositionProbe probe(Vertx vertx, Supplier<PgConnectOptions> address) {
        PositionProbe probe = new PositionProbe(vertx, address, settings.poll());
        probes.add(probe);
        return probe;
    }

    /** One that takes writes is asked over another connection each time, for its name may lead to a standby again. */
    private static Supplier<CompletableFuture<ShownPosition>> replicaProbe(PositionProbe probe) {
        return () -> probe.ask().thenApply(shown -> {
            if (!shown.standby()) {
                probe.stop();
            }
            return shown;
        });
    }

    void start(@Observes DatabaseReady ready) {
        if (hasReplicas()) {
            polls.cancel();
            databases.refresh();
            polls = timers.every(settings.poll(), databases::refresh);
        }
    }

    /** Positions of the former primary are not comparable with those of the one that is in use from now on. */
    void change(@Observes PrimaryChanged change) {
        if (hasReplicas()) {
            probes.forEach(PositionProbe::stop);
            databases.primaryChanged();
            databases.refresh();
        }
    }

    public boolean hasReplicas() {
        return !connections.isEmpty();
    }

    /** Chooses the database that a request reads from; null where that is done, else completes when it is. */
    public CompletableFuture<Void> choose(ReadRoute route) {
        if (!hasReplicas()) {
            return null;
        }
        Optional<Replica> now = databases.now(route.atLeast());
        if (now.isPresent() || !databases.isWorthWaiting()) {
            now.ifPresent(route::use);
            return null;
        }
        return here(databases.soon(route.atLeast())).thenAccept(chosen -> chosen.ifPresent(route::use));
    }

    /**
     * Takes note of what an answer may contain, before it is kept or given.
     *
     * @return null where there is nothing to be known; else false if the answer is older than may be given, and must be read again,
     *     which goes to the primary
     */
    public CompletableFuture<Boolean> bound(ReadRoute route) {
        boolean read = route.takeReads();
        if (!(hasReplicas() && read) && !(route.isAsked() && route.told().isEmpty())) {
            return null;
        }
        Replica replica = route.replica();
        return here(databases.bound(replica, route.shown())).thenApply(whole -> {
            if (!whole) {
                route.usePrimary();
            } else if (route.isAsked()) {
                route.tell(Math.max(floor.position(), route.told().orElse(0)));
            }
            return whole;
        });
    }

    /** What was committed is read by whoever asks this node from now on; its answer tells the position. */
    public CompletableFuture<Void> written(ReadRoute route) {
        route.usePrimary();
        return here(databases.primaryPosition()).handle((position, away) -> {
            if (away == null) {
                route.tell(position);
            } else {
                // nobody knows from which position on the rows that are kept have what was written
                version.records().forget();
            }
            return null;
        });
    }

    /** Takes note of all that may have been read from the primary until now. */
    public CompletableFuture<Void> boundByPrimary() {
        return databases.bound(null, 0).thenAccept(known -> {});
    }

    /** Null for the primary. */
    ReplicaConnections connections(ReadRoute route) {
        return route.replica() == null ? null : connections.get(route.replica());
    }

    ReadDatabases databases() {
        return databases;
    }

    private void changed(Replica replica, Replica.State before) {
        switch (replica.state()) {
            case AWAY ->
                LOG.warnf("The replica on %s does not answer; it is read from when it does again", replica.name());
            case LAGGING ->
                LOG.warnf(
                        "The replica on %s is more than %s behind the primary; it is read from when it has caught up",
                        replica.name(), settings.maxLag());
            case PROMOTED ->
                LOG.warnf("The replica on %s takes writes; it is not read from as a replica", replica.name());
            default -> LOG.infof("The replica on %s is read from", replica.name());
        }
        boolean left = replica.state() == Replica.State.AWAY || replica.state() == Replica.State.PROMOTED;
        if (left && before != Replica.State.UNKNOWN) {
            connections.get(replica).close();
        }
    }

    /** What follows belongs to the request that asked. */
    private static <T> CompletableFuture<T> here(CompletableFuture<T> elsewhere) {
        Context own = Vertx.currentContext();
        if (own == null || elsewhere.isDone()) {
            return elsewhere;
        }
        CompletableFuture<T> here = new CompletableFuture<>();
        elsewhere.whenComplete((value, failure) -> own.runOnContext(turn -> {
            if (failure == null) {
                here.complete(value);
            } else {
                here.completeExceptionally(failure);
            }
        }));
        return here;
    }

    @PreDestroy
    void stop() {
        polls.cancel();
        connections.values().forEach(ReplicaConnections::close);
        probes.forEach(PositionProbe::stop);
    }
}
