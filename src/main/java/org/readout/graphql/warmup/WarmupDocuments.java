package org.readout.graphql.warmup;

import io.quarkus.arc.All;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.readout.graphql.cache.PersistedDocuments;
import org.readout.graphql.http.ServerDocuments;

/** The documents that a server will soon be asked: those that are trusted, some as any client's, and those that it asks itself. */
@Singleton
class WarmupDocuments {

    private static final String FOLDER = "warmup/";
    private static final List<String> USUAL = List.of("search", "levels");

    private final PersistedDocuments persisted;
    private final ServerDocuments documents;
    private final List<WarmupSource> sources;
    private final WarmupRun run;

    WarmupDocuments(
            PersistedDocuments persisted, ServerDocuments documents, @All List<WarmupSource> sources, WarmupRun run) {
        this.persisted = persisted;
        this.documents = documents;
        this.sources = sources;
        this.run = run;
    }

    /** As queries for what the record has of late. */
    CompletableFuture<WarmupQueries> queries() {
        return run.data(documents.text(FOLDER + "sample"), Map.of())
                .thenApply(json -> queries(RecordSample.of(new JsonObject(Buffer.buffer(json)))));
    }

    private WarmupQueries queries(RecordSample record) {
        Stream<String> usual = USUAL.stream().map(name -> documents.text(FOLDER + name));
        return new WarmupQueries(
                queries(Stream.concat(usual, persisted.trusted().stream()), record),
                queries(sources.stream().flatMap(source -> source.documents().stream()), record));
    }

    private static List<WarmupQuery> queries(Stream<String> texts, RecordSample record) {
        return texts.flatMap(text -> WarmupQuery.of(text, record).stream()).toList();
    }
}
