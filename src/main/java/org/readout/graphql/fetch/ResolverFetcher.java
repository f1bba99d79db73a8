package org.readout.graphql.fetch;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.dataloader.BatchLoaderEnvironment;

/** Calls a resolver method on the event loop and hands its promise to graphql-java. */
public final class ResolverFetcher<K, T> implements PlugableBatchableDataFetcher<K, T>, LightDataFetcher<T> {

    private final Method method;
    private final ArgumentHelper arguments;
    private final boolean takesSourceAlone;
    private volatile Object resolver;

    ResolverFetcher(Operation operation) {
        method = new OperationInvoker(operation).getMethod();
        arguments = new ArgumentHelper(operation.getArguments());
        List<Argument> taken = operation.getArguments();
        takesSourceAlone = taken.size() == 1 && taken.get(0).isSourceArgument();
    }

    @Override
    @SuppressWarnings("unchecked")
    public T get(GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment)
            throws Exception {
        Uni<?> answer = takesSourceAlone
                ? Invocation.of(method, resolver(), source)
                : Invocation.of(method, resolver(), arguments(environment.get()));
        return (T) answer.subscribeAsCompletionStage();
    }

    @Override
    public T get(DataFetchingEnvironment environment) throws Exception {
        return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
    }

    /** Resolvers of this server take one source each; {@code Loads} makes one statement of them. */
    @Override
    public CompletionStage<List<T>> load(List<K> keys, BatchLoaderEnvironment environment) {
        throw new UnsupportedOperationException(method + " takes a list of sources");
    }

    private Object[] arguments(DataFetchingEnvironment environment) throws Exception {
        Texts.check(environment.getArguments());
        return arguments.getArguments(environment).toArray();
    }

    private Object resolver() {
        Object found = resolver;
        if (found == null) {
            found = Arc.container().instance(method.getDeclaringClass()).get();
            resolver = found;
        }
        return found;
    }
}
