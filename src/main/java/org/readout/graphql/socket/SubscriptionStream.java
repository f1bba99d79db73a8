package org.readout.graphql.socket;

import graphql.ExecutionResult;
import io.vertx.core.Future;
import java.util.function.Function;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Takes the results of a subscription to its client one by one: the next is asked for when the last is on its way. */
final class SubscriptionStream implements Subscriber<ExecutionResult> {

    private final Function<ExecutionResult, Future<Void>> tell;
    private final Runnable over;
    private final Runnable failed;
    private volatile Subscription subscription;
    private volatile boolean ended;

    /**
     * One that follows nothing yet.
     *
     * @param tell sends one result, and completes when it is written
     * @param over called where the stream ends by itself
     * @param failed called where it breaks
     */
    SubscriptionStream(Function<ExecutionResult, Future<Void>> tell, Runnable over, Runnable failed) {
        this.tell = tell;
        this.over = over;
        this.failed = failed;
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
            tell.apply(result).onSuccess(written -> subscription.request(1)).onFailure(gone -> end());
        }
    }

    @Override
    public void onError(Throwable failure) {
        end(failed);
    }

    @Override
    public void onComplete() {
        end(over);
    }

    private void end(Runnable how) {
        if (!ended) {
            ended = true;
            how.run();
        }
    }
}
