package org.readout.graphql.plan;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.readout.graphql.page.LookAhead;

/**
 * One run of a plan. All objects of a level ask their resolvers in one turn of the event loop, so that a level costs one
 * statement a field. It runs on one thread.
 */
final class PlanExecution {

    private final Plan plan;
    private final ArgumentValues arguments;
    private final ResolverSpans spans;
    private final Map<SelectedField, Object[]> argumentsOf = new IdentityHashMap<>();
    private final CompletableFuture<PlanResult> result = new CompletableFuture<>();
    private ResolvedObject root;
    private int waiting = 1;

    PlanExecution(Plan plan, ArgumentValues arguments, ResolverSpans spans) {
        this.plan = plan;
        this.arguments = arguments;
        this.spans = spans;
    }

    /** Fails where anything does; what went wrong where is not told. */
    CompletableFuture<PlanResult> run() {
        try {
            root = resolve(null, plan.root());
            complete();
        } catch (Exception failure) {
            result.completeExceptionally(failure);
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
        promised.subscribe().with(value -> complete(value, object, place), failure -> failed(failure, object, place));
    }

    private void failed(Throwable failure, ResolvedObject object, int place) {
        spans.end(object.selection().field(place), failure);
        result.completeExceptionally(failure);
    }

    private void complete(Object value, ResolvedObject object, int place) {
        spans.end(object.selection().field(place), null);
        if (result.isDone()) {
            return;
        }
        try {
            object.values()[place] =
                    resolved(value, object.selection().field(place).type());
            complete();
        } catch (Exception failure) {
            result.completeExceptionally(failure);
        }
    }

    private void complete() throws Exception {
        if (--waiting == 0) {
            result.complete(PlanResult.of(root));
        }
    }

    /** The value with all below it asked for. */
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
        Selection selection = ((ResultType.Composite) type).selection().apply(value);
        return selection.waits() ? resolve(value, selection) : value;
    }
}
