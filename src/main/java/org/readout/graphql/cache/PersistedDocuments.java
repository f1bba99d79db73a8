package org.readout.graphql.cache;

import com.github.benmanes.caffeine.cache.Cache;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.gate.request.Operation;
import org.readout.graphql.gate.request.RequestException;
import org.readout.platform.Caches;

/**
 * Documents that clients ask for by the SHA-256 of their text: those that clients sent before (Apollo's automatic persisted
 * queries), or, where a folder of trusted ones is named, those of that folder and no others.
 */
@Singleton
public class PersistedDocuments {

    private final Map<String, String> trusted;
    private final Cache<String, String> sent;

    PersistedDocuments(
            @ConfigProperty(name = "readout.documents.folder") Optional<Path> folder,
            @ConfigProperty(name = "readout.documents.persisted-memory", defaultValue = "4M") MemorySize memory) {
        trusted = folder.map(PersistedDocuments::read).orElse(null);
        sent = Caches.builder()
                .maximumWeight(memory.asLongValue())
                .weigher((String hash, String text) -> HeapSize.of(hash, text))
                .build();
    }

    /** A folder that cannot be read stops the server before anybody asks. */
    void start(@Observes StartupEvent start) {}

    /**
     * The operation with the text of its document.
     *
     * @throws RequestException where its hash is not known or not that of its text, or where only trusted documents run and it is none
     */
    public Operation resolved(Operation operation) {
        String hash = operation.hash();
        if (trusted != null) {
            return operation.withQuery(trusted(hash == null ? hash(operation.query()) : hash));
        }
        if (hash == null) {
            return operation;
        }
        if (operation.query() == null) {
            return operation.withQuery(sentBefore(hash));
        }
        if (!hash(operation.query()).equals(hash)) {
            throw RequestException.malformed("`sha256Hash` is not the hash of `query`.");
        }
        return operation;
    }

    /** The texts of those that are trusted, each once, by however many hashes it is known; empty where others run too. */
    public Collection<String> trusted() {
        return trusted == null ? List.of() : Set.copyOf(trusted.values());
    }

    /** The operation has run and was not refused; its document is kept where its hash came along. */
    public void keep(Operation operation) {
        String hash = operation.hash();
        if (trusted == null && hash != null) {
            sent.put(hash, operation.query());
        }
    }

    public static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String trusted(String hash) {
        String text = trusted.get(hash);
        if (text == null) {
            throw untrusted();
        }
        return text;
    }

    private static RequestException untrusted() {
        return new RequestException(
                403, ErrorCode.FORBIDDEN, "This server runs the documents that it trusts, and this is none.");
    }

    private String sentBefore(String hash) {
        String text = sent.getIfPresent(hash);
        if (text == null) {
            throw new RequestException(
                    200,
                    ErrorCode.PERSISTED_QUERY_NOT_FOUND,
                    "PersistedQueryNotFound",
                    Map.of("Cache-Control", "no-store"));
        }
        return text;
    }

    private static Map<String, String> read(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> documents = new HashMap<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".graphql")).toList()) {
                String text = Files.readString(file);
                documents.put(hash(text), text);
                documents.put(hash(text.strip()), text.strip());
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException("the trusted documents in " + folder + " cannot be read", e);
        }
    }
}
