package org.readout.graphql.fetch;

import graphql.schema.DataFetchingEnvironment;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.dataloader.BatchLoaderEnvironment;
import org.reactivestreams.FlowAdapters;

/** Calls a resolver of a subscription and hands its stream to graphql-java. */
final class StreamFetcher<K, T> implements PlugableBatchableDataFetcher<K, T>, MethodFetcher {

    private static final int NO_SOURCE = -1;

    private final Method method;
    private final ArgumentHelper arguments;
    private final List<String> argumentNames;
    private final ArgumentTexts texts;
    private final ArgumentReferences references;

    StreamFetcher(Operation operation) {
        method = new OperationInvoker(operation).getMethod();
        arguments = new ArgumentHelper(operation.getArguments());
        argumentNames = operation.getArguments().stream().map(Argument::getName).toList();
        texts = new ArgumentTexts(method, argumentNames);
        references = new ArgumentReferences(method, argumentNames, NO_SOURCE);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T get(DataFetchingEnvironment environment) throws Exception {
        ResolverFetcher.checkNulls(environment);
        texts.check(environment.getArguments());
        Object resolver = Arc.container().instance(method.getDeclaringClass()).get();
        Object[] given = arguments.getArguments(environment).toArray();
        Multi<?> stream = Invocation.of(method, resolver, given);
        Uni<Void> checked = references.check(given);
        return (T) FlowAdapters.toPublisher(
                checked == null ? stream : checked.onItem().transformToMulti(all -> stream));
    }

    @Override
    public Method method() {
        return method;
    }

    @Override
    public List<String> argumentNames() {
        return argumentNames;
    }

    @Override
    public CompletionStage<List<T>> load(List<K> keys, BatchLoaderEnvironment environment) {
        throw new UnsupportedOperationException(method + " has no sources");
    }
}
