package org.readout.pages;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** How pages look. It has another address whenever it changes, so that browsers never ask for it again. */
@ApplicationScoped
public class Stylesheet {

    /** Parts in the folder {@code pages/styles}, in their order. */
    private static final List<String> PARTS =
            List.of("base", "lists", "meeting", "statement", "actor", "search", "print");

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final int DIGITS = 12;

    private final Buffer content = read();
    private final String address = "/assets/readout-" + digest(content) + ".css";

    Stylesheet() {}

    void init(@Observes Router router) {
        router.get(address).handler(this::give);
        router.head(address).handler(this::give);
    }

    String address() {
        return address;
    }

    private void give(RoutingContext request) {
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/css; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .end(content);
    }

    private static Buffer read() {
        Buffer all = Buffer.buffer();
        PARTS.forEach(part -> all.appendBytes(read("pages/styles/" + part + ".css")));
        return all;
    }

    private static byte[] read(String name) {
        try (InputStream styles = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return styles.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(name + " cannot be read", failure);
        }
    }

    private static String digest(Buffer content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes());
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
