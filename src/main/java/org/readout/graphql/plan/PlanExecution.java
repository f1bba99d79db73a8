package org.readout.graphql.plan;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.readout.graphql.page.LookAhead;
import org.readout.platform.database.connection.Deadline;

/**
 * One run of a plan. All objects of a level ask their resolvers in one turn of the event loop, so that a level costs one
 * statement a field. It runs on one thread. A selection that stands at several places is resolved at each of them; what it
 * gave is kept by the object that it was resolved for ({@link ResolvedObject}), never by its fields.
 */
final class PlanExecution {

    private final Plan plan;
    private final ArgumentValues arguments;
    private final ResolverSpans spans;
    private final Deadline deadline;
    private final long mostBytes;
    /** A field has the same arguments wherever it stands. */
    private final Map<SelectedField, Object[]> argumentsOf = new IdentityHashMap<>();

    private final CompletableFuture<byte[]> result = new CompletableFuture<>();
    private ResolvedObject root;
    private int waiting = 1;

    /** @param mostBytes that its answer has */
    PlanExecution(Plan plan, ArgumentValues arguments, ResolverSpans spans, Deadline deadline, long mostBytes) {
        this.plan = plan;
        this.arguments = arguments;
        this.spans = spans;
        this.deadline = deadline;
        this.mostBytes = mostBytes;
    }

    /**
     * Gives the data as JSON. Fails where anything does; what went wrong where is not told.
     *
     * @return fails by {@link Deadline.Over} once nobody waits any more
     */
    CompletableFuture<byte[]> run() {
        try {
            root = resolve(null, plan.root());
            complete();
        } catch (Throwable failure) {
            fail(failure);
        }
        return result;
    }

    private ResolvedObject resolve(Object object, Selection selection) throws Exception {
        ResolvedObject resolved = new ResolvedObject(object, selection, new Object[selection.size()]);
        for (int i = 0; i < selection.size(); i++) {
            SelectedField field = selection.field(i);
            if (field.isPromised()) {
                spans.begin(field);
                await(promised(field, object), resolved, i);
            } else if (field.waits()) {
                resolved.values()[i] =
                        resolved(((ValueSource.Getter) field.source()).fetcher().of(object), field.type());
            }
        }
        return resolved;
    }

    private Uni<?> promised(SelectedField field, Object object) throws Exception {
        if (field.source() instanceof ValueSource.Resolver resolver) {
            Object[] values = argumentsOf.get(field);
            if (values == null) {
                values = arguments.of(resolver);
                argumentsOf.put(field, values);
            }
            Object[] given = values;
            return LookAhead.during(
                    field.type().requestedFields(), () -> resolver.fetcher().of(object, given));
        }
        Object stage = ((ValueSource.Getter) field.source()).fetcher().of(object);
        return Uni.createFrom().completionStage((CompletionStage<?>) stage);
    }

    private void await(Uni<?> promised, ResolvedObject object, int place) {
        waiting++;
        promised.subscribe().with(value -> complete(value, object, place), failure -> {
            spans.end(object.selection().field(place), failure);
            fail(failure);
        });
    }

    private void complete(Object value, ResolvedObject object, int place) {
        SelectedField field = object.selection().field(place);
        spans.end(field, null);
        if (result.isDone()) {
            return;
        }
        if (deadline.isOver()) {
            fail(new Deadline.Over());
            return;
        }
        try {
            object.values()[place] = resolved(value, field.type());
            complete();
        } catch (Throwable failure) {
            // errors too: Mutiny drops what a subscriber throws, and the request would wait for ever
            fail(failure);
        }
    }

    private void complete() throws Exception {
        if (--waiting == 0) {
            result.complete(PlanResult.json(root, mostBytes));
        }
    }

    private void fail(Throwable failure) {
        if (result.completeExceptionally(failure)) {
            spans.endAll();
        }
    }

    /** The value, with all below it being resolved. */
    private Object resolved(Object value, ResultType type) throws Exception {
        if (value == null || !type.waits()) {
            return value;
        }
        if (type instanceof ResultType.ListOf list) {
            List<?> elements = (List<?>) value;
            List<Object> values = new ArrayList<>(elements.size());
            for (Object one : elements) {
                values.add(resolved(one, list.element()));
            }
            return values;
        }
        Selection selection = ((ResultType.Composite) type).selection().of(value);
        return selection.waits() ? resolve(value, selection) : value;
    }
}
