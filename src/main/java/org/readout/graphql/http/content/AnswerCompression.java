package org.readout.graphql.http.content;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/**
 * Codes answers; long ones on threads of their own, for they would hold up an event loop: few, so that the rest of the server
 * keeps its cores. What waits for them is bounded as answers that wait to be taken are.
 */
@Singleton
class AnswerCompression {

    /** In bytes; to code as many takes about a millisecond. */
    private static final int LONG = 64 * 1024;

    private final WorkerExecutor workers;

    AnswerCompression(Vertx vertx) {
        workers = vertx.createSharedWorkerExecutor(
                "compression", Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    /** Completes in the current Vert.x context. */
    Future<Buffer> encode(Buffer content, ContentCoding coding) {
        return coding == ContentCoding.IDENTITY || content.length() < LONG
                ? Future.succeededFuture(coding.encode(content))
                : workers.executeBlocking(() -> coding.encode(content), false);
    }

    @PreDestroy
    void stop() {
        workers.close();
    }
}
