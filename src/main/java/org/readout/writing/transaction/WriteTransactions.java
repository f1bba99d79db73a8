package org.readout.writing.transaction;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.MDC;
import org.readout.graphql.FaultCollector;
import org.readout.graphql.TextLength;
import org.readout.graphql.TextRule;
import org.readout.graphql.error.BadInput;
import org.readout.graphql.gate.client.Access;
import org.readout.platform.database.connection.Deadline;
import org.readout.platform.database.connection.StatementOrigin;
import org.readout.platform.database.reads.ReadRoute;
import org.readout.platform.database.reads.ReadRouting;
import org.readout.platform.database.reads.RecordVersion;

/** Takes what editors write: each change by somebody who may, in its turn, in one transaction, kept whole or not at all. */
@ApplicationScoped
public class WriteTransactions {

    /** What the reason of a change is. */
    private static final TextRule REASON = new TextRule(TextLength.SENTENCE, false);

    /** Whatever is written after it fails. */
    private static final String READ_ONLY = "select set_config('transaction_read_only', 'on', true)";

    private final Access access;
    private final JournalHead head;
    private final BoundedTransaction transactions;
    private final PrimaryWrites primary;
    private final RecordVersion version;
    private final ReadRouting routing;

    WriteTransactions(
            Access access,
            JournalHead head,
            BoundedTransaction transactions,
            PrimaryWrites primary,
            RecordVersion version,
            ReadRouting routing) {
        this.access = access;
        this.head = head;
        this.transactions = transactions;
        this.primary = primary;
        this.version = version;
        this.routing = routing;
    }

    /**
     * Records what the argument {@code input} of a mutation holds.
     *
     * @param work writes it, and fails with {@link BadInput} at a path within the input
     */
    public Uni<Recorded> record(Supplier<Uni<Recorded>> work) {
        return write(null, () -> withinInput(work));
    }

    /**
     * Changes what is recorded.
     *
     * @param work changes it, and fails with {@link BadInput}, to which what is wrong with the reason is added
     */
    public <T> Uni<T> revise(String reason, Supplier<Uni<T>> work) {
        FaultCollector faults = new FaultCollector();
        faults.check("reason", reason, REASON);
        if (faults.isEmpty()) {
            return write(reason, work);
        }
        BadInput fault = faults.fault();
        return write(null, () -> Uni.createFrom()
                .deferred(work::get)
                .onFailure(BadInput.class)
                .transform(other -> other.and(fault))
                // rolls back what the work did
                .onItem()
                .failWith(done -> fault));
    }

    /** Records or changes what a client sends with no reason of its own. */
    public <T> Uni<T> change(Supplier<Uni<T>> work) {
        return write(null, work);
    }

    /** Does work that would be an editor's where nothing can be written; it takes no turn of the journal's. */
    public <T> Uni<T> rehearse(Supplier<Uni<T>> work) {
        Deadline deadline = Deadline.current();
        return apart(
                deadline, () -> transactions.within(deadline, () -> readOnly().chain(work::get)));
    }

    private static Uni<String> readOnly() {
        return Panache.getSession().chain(session -> session.createNativeQuery(READ_ONLY, String.class)
                .getSingleResult());
    }

    /** The same work, whose faults are told as within the argument {@code input}. */
    public static <T> Uni<T> withinInput(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(work::get).onFailure(BadInput.class).transform(fault -> fault.within("input"));
    }

    private <T> Uni<T> write(String reason, Supplier<Uni<T>> work) {
        Deadline deadline = Deadline.current();
        ReadRoute route = ReadRoute.current();
        deadline.writes();
        StatementOrigin.current().ifPresent(StatementOrigin::writes);
        // all that a mutation reads, and its payload after it
        route.usePrimary();
        return access.editor()
                .chain(editor -> primary.write(
                        deadline,
                        begins -> apart(
                                deadline,
                                () -> transactions.within(deadline, () -> head.taken(editor, reason)
                                        .invoke(begins)
                                        .chain(() -> work.get())))))
                // before its editor hears of it, who may then read what is there
                .invoke(done -> version.moved())
                .call(done -> Uni.createFrom().completionStage(() -> routing.written(route)))
                .onFailure(ConstraintViolations::isRule)
                .transform(ConstraintViolations::fault);
    }

    /**
     * Works in a context of its own: Panache keeps the session with the context, and the operations of one WebSocket share
     * theirs.
     */
    private static <T> Uni<T> apart(Deadline deadline, Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .<T>emitter(emitter -> {
                    Optional<StatementOrigin> origin = StatementOrigin.current();
                    Map<String, Object> logged = MDC.getMap();
                    Context own = VertxContext.createNewDuplicatedContext(Vertx.currentContext());
                    VertxContextSafetyToggle.setContextSafe(own, true);
                    own.runOnContext(turn -> {
                        deadline.join();
                        origin.ifPresent(StatementOrigin::join);
                        logged.forEach(MDC::put);
                        Uni.createFrom().deferred(work::get).subscribe().with(emitter::complete, emitter::fail);
                    });
                })
                .plug(WriteTransactions::backHere);
    }

    private static <T> Uni<T> backHere(Uni<T> work) {
        return Uni.createFrom().deferred(() -> {
            Context here = Vertx.currentContext();
            return work.emitOn(command -> here.runOnContext(turn -> command.run()));
        });
    }
}
