package org.readout.graphql.socket;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.readout.graphql.gate.request.LimitSettings;

/** How the HTTP server speaks WebSocket. */
@ApplicationScoped
class SocketServerOptions implements HttpServerOptionsCustomizer {

    /** Chosen wherever it stands among those that a client offers, for there is no other. */
    static final String PROTOCOL = "graphql-transport-ws";

    private final int messageBytes;

    SocketServerOptions(SocketSettings settings, LimitSettings limits) {
        messageBytes = (int) Math.min(settings.messageBytes(), limits.bodyBytes());
    }

    int messageBytes() {
        return messageBytes;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setWebSocketSubProtocols(List.of(PROTOCOL));
        options.setMaxWebSocketFrameSize(messageBytes);
        options.setMaxWebSocketMessageSize(messageBytes);
        // a few bytes inflate to a thousand times as many, and each socket would keep a window of 32 KB in both
        // directions
        options.setPerMessageWebSocketCompressionSupported(false);
        options.setPerFrameWebSocketCompressionSupported(false);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }

    @Override
    public void customizeDomainSocketServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }
}
