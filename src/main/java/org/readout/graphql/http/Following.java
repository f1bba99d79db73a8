package org.readout.graphql.http;

import graphql.ExecutionResult;
import io.vertx.core.Future;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Takes the results of a subscription to its client one by one: the next is asked for when the last is on its way. */
final class Following implements Subscriber<ExecutionResult> {

    private final Function<ExecutionResult, Future<Void>> tell;
    private final Runnable over;
    private volatile Subscription subscription;
    private volatile boolean ended;

    private Following(Function<ExecutionResult, Future<Void>> tell, Runnable over) {
        this.tell = tell;
        this.over = over;
    }

    /**
     * Begins.
     *
     * @param tell sends one result, and completes when it is written
     * @param over called where the stream ends by itself
     */
    static Following begin(
            Publisher<ExecutionResult> results, Function<ExecutionResult, Future<Void>> tell, Runnable over) {
        Following following = new Following(tell, over);
        results.subscribe(following);
        return following;
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
        begun.request(1);
    }

    @Override
    public void onNext(ExecutionResult result) {
        if (!ended) {
            tell.apply(result).onSuccess(written -> subscription.request(1)).onFailure(gone -> end());
        }
    }

    @Override
    public void onError(Throwable failure) {
        onComplete();
    }

    @Override
    public void onComplete() {
        if (!ended) {
            ended = true;
            over.run();
        }
    }
}
