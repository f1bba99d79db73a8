package org.readout.pages;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.readout.graphql.observe.OperationNames;

/** The documents that pages ask. */
@Singleton
class PageDocuments {

    private final OperationNames operations;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    PageDocuments(OperationNames operations) {
        this.operations = operations;
    }

    /** @param name that of one of the pages' own documents */
    String text(String name) {
        return texts.computeIfAbsent(name, this::reserved);
    }

    private String reserved(String name) {
        String text = read(name);
        operations.reserve(text);
        return text;
    }

    private static String read(String name) {
        String path = "pages/" + name + ".graphql";
        try (InputStream document =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(path + " cannot be read", failure);
        }
    }
}
