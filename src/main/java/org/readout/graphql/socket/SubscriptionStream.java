package org.readout.graphql.socket;

import graphql.ExecutionResult;
import io.vertx.core.Future;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Takes the results of a subscription to its client one by one: the next is asked for when the last is on its way. */
final class SubscriptionStream implements Subscriber<ExecutionResult> {

    private final String id;
    private final Listener listener;
    private volatile Subscription subscription;
    private volatile boolean ended;

    /**
     * One that follows nothing yet.
     *
     * @param id by which the client knows it
     */
    SubscriptionStream(String id, Listener listener) {
        this.id = id;
        this.listener = listener;
    }

    String id() {
        return id;
    }

    void end() {
        ended = true;
        if (subscription != null) {
            subscription.cancel();
        }
    }

    @Override
    public void onSubscribe(Subscription begun) {
        subscription = begun;
        if (ended) {
            begun.cancel();
        } else {
            begun.request(1);
        }
    }

    @Override
    public void onNext(ExecutionResult result) {
        if (!ended) {
            listener.next(this, result)
                    .onSuccess(written -> subscription.request(1))
                    .onFailure(gone -> end());
        }
    }

    @Override
    public void onError(Throwable failure) {
        if (!ended) {
            ended = true;
            listener.failed(this, failure);
        }
    }

    @Override
    public void onComplete() {
        if (!ended) {
            ended = true;
            listener.completed(this);
        }
    }

    /** Whoever tells the client. */
    interface Listener {

        /** Sends a result; completes when it is on its way, and fails if the stream goes no further. */
        Future<Void> next(SubscriptionStream stream, ExecutionResult result);

        /** The stream has come to its end. */
        void completed(SubscriptionStream stream);

        /** The stream broke, or what it was asked for cannot be meant. */
        void failed(SubscriptionStream stream, Throwable failure);
    }
}
