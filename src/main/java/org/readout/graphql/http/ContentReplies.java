package org.readout.graphql.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.readout.graphql.gate.AnswerMemory;
import org.readout.graphql.gate.ClientAddress;

/** Begins replies, each for the client of its request. */
@Singleton
public class ContentReplies {

    private final ClientAddress clients;
    private final AnswerMemory memory;
    private final AnswerCompression compression;

    ContentReplies(ClientAddress clients, AnswerMemory memory, AnswerCompression compression) {
        this.clients = clients;
        this.memory = memory;
        this.compression = compression;
    }

    /** @param vary the headers by which clients choose between representations (RFC 9110, section 12.5.5) */
    public ContentReply to(RoutingContext request, String vary) {
        return new ContentReply(request, clients.of(request.request()), memory, compression, vary);
    }
}
