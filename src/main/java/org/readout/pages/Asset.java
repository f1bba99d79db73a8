package org.readout.pages;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that pages need to be seen as they are. It has another address whenever it changes, so that browsers never ask for it again. */
record Asset(String address, String type, Buffer content) {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_A_DAY = "public, max-age=86400";
    private static final int DIGITS = 12;

    /** @param suffix that of its address */
    static Asset of(String suffix, String type, Buffer content) {
        return new Asset("/assets/readout-" + digest(content) + "." + suffix, type, content);
    }

    /** @param name of a file in the folder {@code pages} */
    static Buffer read(String name) {
        String path = "pages/" + name;
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return Buffer.buffer(file.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(path + " cannot be read", failure);
        }
    }

    void serve(Router router) {
        router.get(address).handler(request -> give(request, FOR_EVER));
        router.head(address).handler(request -> give(request, FOR_EVER));
    }

    /** Where browsers look for it unasked. */
    void serve(Router router, String wellKnown) {
        router.get(wellKnown).handler(request -> give(request, FOR_A_DAY));
        router.head(wellKnown).handler(request -> give(request, FOR_A_DAY));
    }

    private void give(RoutingContext request, String caching) {
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, caching)
                .end(content);
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
