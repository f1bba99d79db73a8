package org.readout.graphql.execution;

import graphql.ExecutionResult;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FetchedValue;
import graphql.execution.SubscriptionExecutionStrategy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Works out one result of a subscription, as if its source had one event and no others. */
final class SingleEventExecution extends SubscriptionExecutionStrategy {

    private final Object event;

    SingleEventExecution(DataFetcherExceptionHandler faults, Object event) {
        super(faults);
        this.event = event;
    }

    CompletableFuture<ExecutionResult> result(ExecutionContext execution, ExecutionStrategyParameters root) {
        return execute(execution, root).thenCompose(source -> {
            CompletableFuture<ExecutionResult> first = new CompletableFuture<>();
            source.<Publisher<ExecutionResult>>getData().subscribe(new First(first));
            return first;
        });
    }

    /** Of the root alone: what is below it is fetched by the strategy of queries. */
    @Override
    protected Object fetchField(ExecutionContext execution, ExecutionStrategyParameters field) {
        Publisher<Object> source = subscriber -> subscriber.onSubscribe(new Single(subscriber, event));
        return new FetchedValue(source, List.of(), null);
    }

    /** Gives its event when it is asked for one, and ends. */
    private static final class Single implements Subscription {

        private final Subscriber<? super Object> subscriber;
        private Object event;

        Single(Subscriber<? super Object> subscriber, Object event) {
            this.subscriber = subscriber;
            this.event = event;
        }

        @Override
        public void request(long count) {
            if (event != null) {
                Object only = event;
                event = null;
                subscriber.onNext(only);
                subscriber.onComplete();
            }
        }

        @Override
        public void cancel() {
            event = null;
        }
    }

    private record First(CompletableFuture<ExecutionResult> result) implements Subscriber<ExecutionResult> {

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(1);
        }

        @Override
        public void onNext(ExecutionResult first) {
            result.complete(first);
        }

        @Override
        public void onError(Throwable failure) {
            result.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            result.completeExceptionally(new IllegalStateException("an event without a result"));
        }
    }
}
