package org.readout.dossier.downloads;

import graphql.execution.AbortExecutionException;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.readout.dossier.exports.WholeFile;
import org.readout.dossier.exports.WholeFiles;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.error.GraphQlErrors;
import org.readout.graphql.gate.client.ClientBudgets;
import org.readout.graphql.gate.request.RequestException;
import org.readout.graphql.http.content.ContentReplies;
import org.readout.graphql.http.content.ContentReply;
import org.readout.platform.Timers;
import org.readout.platform.Timers.Cancellable;

/** Gives whole files: who is given one waits for his turn, pays for the rows that are read, and is given it for a time. */
@Singleton
class Downloads {

    private static final Logger LOG = Logger.getLogger(Downloads.class);

    private static final String JSON = "application/json; charset=utf-8";
    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FAILED = 500;
    private static final int TIMED_OUT = 504;

    private final WholeFiles files;
    private final DownloadTurns turns;
    private final DownloadSettings settings;
    private final ClientBudgets budgets;
    private final ContentReplies replies;
    private final Timers timers;
    private final WorkerExecutor workers;

    Downloads(
            WholeFiles files,
            DownloadTurns turns,
            DownloadSettings settings,
            ClientBudgets budgets,
            ContentReplies replies,
            Timers timers,
            Vertx vertx) {
        this.files = files;
        this.turns = turns;
        this.settings = settings;
        this.budgets = budgets;
        this.replies = replies;
        this.timers = timers;
        // each of those that write needs another at hand to end its statement
        workers = vertx.createSharedWorkerExecutor(
                "downloads",
                2 * settings.concurrent(),
                settings.time().plus(Duration.ofMinutes(1)).toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Says what a file is, and gives none of it. */
    void head(RoutingContext request, WholeFile file) {
        begin(request.response(), file);
        request.response().end();
    }

    void give(RoutingContext request, WholeFile file) {
        ContentReply reply = replies.to(request, "Accept-Encoding");
        ClientBudgets.Client client = budgets.of(reply.client());
        Runnable turn;
        try {
            client.pay(1);
            turn = turns.take(reply.client());
        } catch (RequestException refusal) {
            refuse(reply, refusal);
            return;
        } catch (AbortExecutionException refusal) {
            refuse(reply, tooMuch(refusal));
            return;
        }
        DownloadStream stream = new DownloadStream(request.response(), () -> begin(request.response(), file));
        Download download = new Download(files, file, stream, workers);
        AtomicBoolean late = new AtomicBoolean();
        Cancellable limit = timers.after(settings.time(), () -> {
            late.set(true);
            download.stop();
        });
        request.addEndHandler(done -> download.stop());
        workers.executeBlocking(() -> download.write(turn), false).onComplete(written -> {
            limit.cancel();
            turn.run();
            if (written.succeeded()) {
                client.spend(written.result());
            } else {
                end(request.response(), reply, file, stream, download, late.get(), written.cause());
            }
        });
    }

    private static void end(
            HttpServerResponse response,
            ContentReply reply,
            WholeFile file,
            DownloadStream stream,
            Download download,
            boolean late,
            Throwable failure) {
        if (late) {
            LOG.warnf("The file %s took too long, request id %s", file.name(), reply.requestId());
        } else if (download.isStopped()) {
            LOG.debugf("The client of the file %s left, request id %s", file.name(), reply.requestId());
            return;
        } else {
            LOG.errorf(failure, "The file %s failed, request id %s", file.name(), reply.requestId());
        }
        if (stream.hasBegun()) {
            // an answer that ended well would pass for a whole file
            response.reset();
        } else if (late) {
            refuse(reply, new RequestException(TIMED_OUT, ErrorCode.TIMEOUT, "The file took too long."));
        } else {
            refuse(
                    reply,
                    new RequestException(
                            FAILED,
                            ErrorCode.INTERNAL_SERVER_ERROR,
                            "The server failed to answer; its log has this error under request id " + reply.requestId()
                                    + "."));
        }
    }

    private static void begin(HttpServerResponse response, WholeFile file) {
        response.setStatusCode(OK)
                .setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, file.type())
                .putHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static RequestException tooMuch(AbortExecutionException refusal) {
        Object seconds = refusal.getExtensions().get("retryAfterSeconds");
        return RequestException.later(
                TOO_MANY_REQUESTS,
                ErrorCode.RATE_LIMITED,
                refusal.getMessage(),
                Duration.ofSeconds(seconds instanceof Number number ? number.longValue() : 1));
    }

    private static void refuse(ContentReply reply, RequestException refusal) {
        if (!reply.isGiven()) {
            reply.keepFromCaches();
            refusal.headers().forEach(reply::header);
            reply.giveShort(
                    refusal.status(),
                    JSON,
                    Json.encodeToBuffer(GraphQlErrors.specification(refusal.getMessage(), refusal.extensions())));
        }
    }

    /** Gives what describes the files. */
    void describe(RoutingContext request) {
        ContentReply reply = replies.to(request, "Accept-Encoding");
        try {
            reply.negotiateCoding();
            Buffer description = Buffer.buffer(files.description());
            reply.tag();
            reply.give(false, OK, JSON, description.length(), () -> description);
        } catch (RequestException refusal) {
            refuse(reply, refusal);
        }
    }

    @PreDestroy
    void stop() {
        workers.close();
    }
}
