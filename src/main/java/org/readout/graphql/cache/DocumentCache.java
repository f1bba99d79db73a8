package org.readout.graphql.cache;

import com.github.benmanes.caffeine.cache.Cache;
import graphql.ExecutionInput;
import graphql.execution.AbortExecutionException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.readout.graphql.gate.document.DocumentGate;
import org.readout.graphql.gate.document.DocumentWorkers;
import org.readout.graphql.gate.document.ParsedDocument;
import org.readout.graphql.gate.document.QueryLimits.Charge;
import org.readout.graphql.gate.text.DocumentText;
import org.readout.platform.Caches;

/**
 * Reads each document once, for as long as it is among those asked for last; refused ones too. Whoever brings a new one pays for
 * it, and a large one is read beside the event loop.
 */
@Singleton
public class DocumentCache implements PreparsedDocumentProvider {

    /** Under this key of the GraphQL context stands the document that the request has read already. */
    private static final String READ = "readout.document";

    /** What takes an event loop some milliseconds at most, in tokens and in fields once fragments are spread. */
    private static final int LARGE = 2_000;

    private final DocumentGate gate;
    private final DocumentWorkers workers;
    private final Cache<String, ParsedDocument> known;

    DocumentCache(
            DocumentGate gate,
            DocumentWorkers workers,
            @ConfigProperty(name = "readout.documents.parsed-memory", defaultValue = "16M") MemorySize memory) {
        this.gate = gate;
        this.workers = workers;
        known = Caches.builder()
                .maximumWeight(memory.asLongValue())
                .weigher((String text, ParsedDocument document) -> HeapSize.of(text, document))
                .build();
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        PreparsedDocumentEntry read = input.getGraphQLContext().get(READ);
        return read == null ? read(input) : CompletableFuture.completedFuture(read);
    }

    /**
     * Reads the document of a request, and completes in the current Vert.x context.
     *
     * @return the document, or the errors that it is refused with
     */
    public CompletableFuture<PreparsedDocumentEntry> read(ExecutionInput input) {
        ParsedDocument before = known.getIfPresent(input.getQuery());
        if (before != null) {
            input.getGraphQLContext().put(READ, before.entry());
            return CompletableFuture.completedFuture(before.entry());
        }
        try {
            return readAnew(input.getQuery(), input.getGraphQLContext().get(Charge.class))
                    .thenApply(document -> {
                        known.put(input.getQuery(), document);
                        input.getGraphQLContext().put(READ, document.entry());
                        return document.entry();
                    });
        } catch (AbortExecutionException refusal) {
            return CompletableFuture.completedFuture(new PreparsedDocumentEntry(refusal));
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private CompletableFuture<ParsedDocument> readAnew(String query, Charge client) {
        DocumentText text = gate.scan(query);
        client.pay(text.weight());
        if (text.weight() > LARGE) {
            return workers.submit(client, () -> gate.validate(gate.parse(text)));
        }
        ParsedDocument parsed = gate.parse(text);
        return parsed.fields() > LARGE
                ? workers.submit(client, () -> gate.validate(parsed))
                : CompletableFuture.completedFuture(gate.validate(parsed));
    }
}
