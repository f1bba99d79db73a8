package org.readout.graphql.plan;

import com.github.benmanes.caffeine.cache.Cache;
import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.readout.graphql.ServedSchema;
import org.readout.graphql.cache.PersistedDocuments;
import org.readout.platform.Caches;

/**
 * Compiles each operation once, for as long as it is among those asked for last, and remembers of which there is no plan. A
 * plan is kept by the hash of its document, so that it keeps no document; requests that come at once share one compilation.
 */
@Singleton
class PlanCache {

    /** What keeping a plan takes beside what it holds: its key, and the entries of the cache. */
    private static final int OVERHEAD = 400;

    private static final int CONDITION = 8;

    private final SchemaTypes types;
    private final Cache<Key, Optional<Plan>> plans;
    /** What is kept is bounded by the documents that {@code DocumentCache} keeps: who drops a document drops this. */
    private final Cache<Document, DocumentKey> documents =
            Caches.builder().weakKeys().build();

    PlanCache(
            @ServedSchema GraphQLSchema schema,
            @ConfigProperty(name = "readout.plans.memory", defaultValue = "16M") MemorySize memory) {
        this.types = new SchemaTypes(schema);
        this.plans = Caches.builder()
                .maximumWeight(memory.asLongValue())
                .weigher(PlanCache::weight)
                .build();
    }

    /** The hash by which a document's plans and answers are kept. */
    String hash(Document document, String text) {
        return key(document, text).hash;
    }

    /**
     * The plan of an operation.
     *
     * @param text of the document
     * @return empty where only graphql-java can answer
     */
    Optional<Plan> plan(Document document, String text, OperationDefinition operation, CoercedVariables variables) {
        DocumentKey key = key(document, text);
        // null, which fails, is told from false
        List<Object> conditions = key.conditions.stream().map(variables::get).toList();
        return plans.get(
                new Key(key.hash, operation.getName(), conditions),
                unknown -> compiled(document, operation, variables));
    }

    /** Of how many documents something is kept. */
    long documents() {
        documents.cleanUp();
        return documents.estimatedSize();
    }

    private DocumentKey key(Document document, String text) {
        return documents.get(
                document, unknown -> new DocumentKey(PersistedDocuments.hash(text), ConditionVariables.in(unknown)));
    }

    private Optional<Plan> compiled(Document document, OperationDefinition operation, CoercedVariables variables) {
        try {
            return Optional.of(new Planner(types, document, variables).plan(operation));
        } catch (PlanFallbackException none) {
            return Optional.empty();
        }
    }

    private static int weight(Key key, Optional<Plan> plan) {
        int name = key.operation == null ? 0 : 2 * key.operation.length();
        return OVERHEAD
                + name
                + CONDITION * key.conditions.size()
                + plan.map(Plan::bytes).map(Math::toIntExact).orElse(0);
    }

    /** @param conditions what the variables hold that decide what is selected */
    private record Key(String hash, String operation, List<Object> conditions) {}

    /** @param conditions which variables decide what is selected */
    private record DocumentKey(String hash, List<String> conditions) {}
}
