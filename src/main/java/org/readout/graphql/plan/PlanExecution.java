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
    private final Map<SelectedField, Object[]> given = new IdentityHashMap<>();
    private final CompletableFuture<PlanResult> answer = new CompletableFuture<>();
    private ResolvedObject root;
    private int waiting = 1;

    PlanExecution(Plan plan, ArgumentValues arguments, ResolverSpans spans) {
        this.plan = plan;
        this.arguments = arguments;
        this.spans = spans;
    }

    /** Fails where anything does; what went wrong where is not told. */
    CompletableFuture<PlanResult> answer() {
        try {
            root = found(null, plan.root());
            arrived();
        } catch (Exception failure) {
            answer.completeExceptionally(failure);
        }
        return answer;
    }

    private ResolvedObject found(Object object, Selection selection) throws Exception {
        ResolvedObject found = new ResolvedObject(object, selection, new Object[selection.size()]);
        for (int i = 0; i < selection.size(); i++) {
            SelectedField field = selection.field(i);
            if (field.isPromised()) {
                spans.asked(field);
                await(promised(field, object), found, i);
            } else if (field.waits()) {
                found.values()[i] =
                        taken(((ValueSource.Getter) field.origin()).fetcher().of(object), field.form());
            }
        }
        return found;
    }

    private Uni<?> promised(SelectedField field, Object object) throws Exception {
        if (field.origin() instanceof ValueSource.Resolver resolver) {
            Object[] all = given.get(field);
            if (all == null) {
                all = arguments.of(resolver);
                given.put(field, all);
            }
            Object[] taken = all;
            return LookAhead.during(
                    field.form().asked(), () -> resolver.fetcher().of(object, taken));
        }
        Object stage = ((ValueSource.Getter) field.origin()).fetcher().of(object);
        return Uni.createFrom().completionStage((CompletionStage<?>) stage);
    }

    private void await(Uni<?> promised, ResolvedObject found, int place) {
        waiting++;
        promised.subscribe().with(value -> arrived(value, found, place), failure -> failed(failure, found, place));
    }

    private void failed(Throwable failure, ResolvedObject found, int place) {
        spans.arrived(found.selection().field(place), failure);
        answer.completeExceptionally(failure);
    }

    private void arrived(Object value, ResolvedObject found, int place) {
        spans.arrived(found.selection().field(place), null);
        if (answer.isDone()) {
            return;
        }
        try {
            found.values()[place] = taken(value, found.selection().field(place).form());
            arrived();
        } catch (Exception failure) {
            answer.completeExceptionally(failure);
        }
    }

    private void arrived() throws Exception {
        if (--waiting == 0) {
            answer.complete(PlanResult.of(root));
        }
    }

    /** The value with all below it asked for. */
    private Object taken(Object value, ResultType form) throws Exception {
        if (value == null || !form.waits()) {
            return value;
        }
        if (form instanceof ResultType.Many many) {
            List<?> values = (List<?>) value;
            List<Object> taken = new ArrayList<>(values.size());
            for (Object one : values) {
                taken.add(taken(one, many.element()));
            }
            return taken;
        }
        Selection selection = ((ResultType.Composite) form).selection().apply(value);
        return selection.waits() ? found(value, selection) : value;
    }
}
