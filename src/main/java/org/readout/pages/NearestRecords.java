package org.readout.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.readout.graphql.gate.request.RequestException;
import org.readout.graphql.http.DocumentQueries;
import org.readout.graphql.http.content.ContentReply;
import org.readout.pages.part.FoundRecord;

/** Finds what may have been meant where an address leads to nothing. */
@Singleton
class NearestRecords {

    private static final String DOCUMENT = "nearest";

    private final DocumentQueries queries;
    private final PageDocuments documents;
    private final ObjectMapper json;

    NearestRecords(DocumentQueries queries, PageDocuments documents, ObjectMapper json) {
        this.queries = queries;
        this.documents = documents;
        this.json = json;
    }

    /** @param found takes them, those of the kind that was asked for first; nothing where the client may not ask for more */
    void find(RoutingContext request, ContentReply reply, ViewContext page, Consumer<List<FoundRecord>> found) {
        String slug = page.request().slug();
        String collection = page.path().substring(0, page.path().indexOf('/', 1) + 1);
        try {
            queries.run(
                    request,
                    reply,
                    documents.text(DOCUMENT),
                    Map.of("slug", slug),
                    answer -> found.accept(read(answer, collection)),
                    refusal -> found.accept(List.of()));
        } catch (RequestException refusal) {
            found.accept(List.of());
        }
    }

    private List<FoundRecord> read(byte[] answer, String collection) {
        try {
            return json.readValue(answer, Nearest.class).nearest().stream()
                    .sorted(Comparator.comparing(record -> !record.address().startsWith(collection)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The nearest records cannot be read", failure);
        }
    }

    /** The data of the document {@code nearest}. */
    @RegisterForReflection
    record Nearest(List<FoundRecord> nearest) {}
}
