package org.readout.graphql.http.content;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.readout.graphql.gate.client.ClientAddress;
import org.readout.graphql.gate.request.AnswerMemory;
import org.readout.graphql.gate.request.LogContext;

/** Begins replies, each for the client of its request. */
@Singleton
public class ContentReplies {

    private final ClientAddress clients;
    private final AnswerMemory memory;
    private final AnswerCompression compression;
    private final LogContext log;

    ContentReplies(ClientAddress clients, AnswerMemory memory, AnswerCompression compression, LogContext log) {
        this.log = log;
        this.clients = clients;
        this.memory = memory;
        this.compression = compression;
    }

    /** @param vary the headers by which clients choose between representations (RFC 9110, section 12.5.5) */
    public ContentReply to(RoutingContext request, String vary) {
        String client = clients.of(request.request());
        ContentReply reply = new ContentReply(request, client, memory, compression, vary);
        log.client(client);
        LogContext.request(reply.requestId());
        return reply;
    }
}
