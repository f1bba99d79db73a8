package org.readout.graphql.http;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.readout.graphql.observe.OperationNames;

/** The documents that the server itself asks, which stand among its resources. */
@Singleton
public class ServerDocuments {

    private final OperationNames operations;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    ServerDocuments(OperationNames operations) {
        this.operations = operations;
    }

    /** @param path of a resource, as {@code pages/home}, without {@code .graphql} */
    public String text(String path) {
        return texts.computeIfAbsent(path, this::reserved);
    }

    private String reserved(String path) {
        String text = read(path + ".graphql");
        operations.reserve(text);
        return text;
    }

    private static String read(String path) {
        try (InputStream document =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(path + " cannot be read", failure);
        }
    }
}
