package org.readout.graphql.execution;

import com.github.benmanes.caffeine.cache.Cache;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.readout.graphql.gate.document.DocumentWorkers;
import org.readout.graphql.gate.document.QueryLimits;
import org.readout.graphql.gate.document.QueryLimits.Charge;
import org.readout.graphql.plan.PlanResult;
import org.readout.platform.Caches;

/**
 * Answers to queries of nothing but the schema. They hang on the document and its variables alone and are kept for good; what is
 * not kept is worked out beside the event loop, for the whole schema takes some milliseconds.
 */
@ApplicationScoped
class IntrospectionAnswers {

    private static final String OF_THE_SCHEMA = "__";

    /** An entry of the cache, with the three texts and the array that it holds, beside their characters. */
    private static final int ENTRY = 500;

    private final DocumentWorkers workers;
    private final Cache<Question, PlanResult> kept;
    private final Counter given;

    IntrospectionAnswers(
            DocumentWorkers workers,
            MeterRegistry meters,
            @ConfigProperty(name = "readout.introspection.memory", defaultValue = "4M") MemorySize memory) {
        this.workers = workers;
        kept = Caches.builder()
                .maximumWeight(memory.asLongValue())
                .weigher((Question question, PlanResult answer) ->
                        ENTRY + question.characters() * Character.BYTES + answer.json().length)
                .build();
        given = Counter.builder("readout.graphql.answers.kept")
                .description("Answers that were given again without work")
                .register(meters);
    }

    /**
     * Answers in the current Vert.x context.
     *
     * @param document valid, that of the request
     * @param work answers by the engine, without waiting
     * @return empty where the request asks for more than the schema
     */
    Optional<CompletableFuture<ExecutionResult>> answer(
            ExecutionInput input, Document document, Supplier<ExecutionResult> work) {
        if (!asksForTheSchemaAlone(document, input.getOperationName())) {
            return Optional.empty();
        }
        Question question = Question.of(input);
        PlanResult before = kept.getIfPresent(question);
        if (before != null) {
            given.increment();
            input.getGraphQLContext().put(QueryLimits.COST, 0L);
            return Optional.of(CompletableFuture.completedFuture(before));
        }
        try {
            return Optional.of(
                    workers.submit(input.getGraphQLContext().get(Charge.class), () -> keep(question, work.get())));
        } catch (AbortExecutionException refusal) {
            return Optional.of(CompletableFuture.completedFuture(refusal.toExecutionResult()));
        }
    }

    private ExecutionResult keep(Question question, ExecutionResult result) {
        if (!result.getErrors().isEmpty() || !result.isDataPresent()) {
            return result;
        }
        PlanResult answer =
                PlanResult.ofJson(Json.encodeToBuffer(result.getData()).getBytes());
        kept.put(question, answer);
        return answer;
    }

    private static boolean asksForTheSchemaAlone(Document document, String name) {
        List<OperationDefinition> named = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(one -> name == null || name.isEmpty() || name.equals(one.getName()))
                .toList();
        return named.size() == 1
                && named.get(0).getOperation() == OperationDefinition.Operation.QUERY
                && areOfTheSchema(named.get(0).getSelectionSet(), document);
    }

    private static boolean areOfTheSchema(SelectionSet selections, Document document) {
        Map<String, FragmentDefinition> fragments = new HashMap<>();
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(one -> fragments.put(one.getName(), one));
        Deque<Selection<?>> rest = new ArrayDeque<>();
        selections.getSelections().forEach(rest::push);
        while (!rest.isEmpty()) {
            Selection<?> selection = rest.pop();
            if (selection instanceof Field field && !field.getName().startsWith(OF_THE_SCHEMA)) {
                return false;
            }
            if (selection instanceof InlineFragment inline) {
                inline.getSelectionSet().getSelections().forEach(rest::push);
            }
            FragmentDefinition first = selection instanceof FragmentSpread one ? fragments.remove(one.getName()) : null;
            if (first != null) {
                first.getSelectionSet().getSelections().forEach(rest::push);
            }
        }
        return true;
    }

    private record Question(String document, String operation, String variables) {

        static Question of(ExecutionInput input) {
            return new Question(
                    input.getQuery(),
                    String.valueOf(input.getOperationName()),
                    Json.encode(input.getRawVariables().toMap()));
        }

        int characters() {
            return document.length() + operation.length() + variables.length();
        }
    }
}
