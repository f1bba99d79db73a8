package org.readout.graphql.fetch;

import graphql.GraphQLException;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.OperationType;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.dataloader.BatchLoaderEnvironment;
import org.readout.graphql.error.BadInput;

/** Calls a resolver method on the event loop and hands its promise to graphql-java. */
public final class ResolverFetcher<K, T>
        implements PlugableBatchableDataFetcher<K, T>, LightDataFetcher<T>, AsyncFetcher {

    private final Method method;
    private final List<ArgumentReader> arguments;
    private final List<String> argumentNames;
    private final ArgumentTexts texts;
    private final ArgumentReferences references;
    private final int source;
    private volatile Object resolver;

    ResolverFetcher(Operation operation, ArgumentCache cache) {
        method = new OperationInvoker(operation).getMethod();
        ArgumentCache ofQueries = operation.getOperationType() == OperationType.MUTATION ? null : cache;
        arguments = operation.getArguments().stream()
                .map(argument -> new ArgumentReader(argument, ofQueries))
                .toList();
        argumentNames = operation.getArguments().stream().map(Argument::getName).toList();
        // what a mutation records is checked as a whole, where it is recorded
        texts = ofQueries == null ? null : new ArgumentTexts(method, argumentNames);
        source = operation.getArguments().stream()
                .map(Argument::isSourceArgument)
                .toList()
                .indexOf(true);
        references = ofQueries == null ? null : new ArgumentReferences(method, argumentNames, source);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T get(GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment)
            throws Exception {
        Uni<?> answer = takesSourceAlone() ? of(source, new Object[1]) : of(source, environment.get());
        return (T) answer.subscribeAsCompletionStage();
    }

    @Override
    public T get(DataFetchingEnvironment environment) throws Exception {
        return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
    }

    private Uni<?> of(Object object, DataFetchingEnvironment environment) throws Exception {
        checkNulls(environment);
        try {
            checkTexts(environment);
        } catch (BadInput faults) {
            return faults.isFull() ? Uni.createFrom().failure(faults) : references.check(read(environment), faults);
        }
        return of(object, read(environment));
    }

    /** Asks the resolver, unless its arguments refer to what is not there. */
    @Override
    public Uni<?> of(Object object, Object[] arguments) throws Exception {
        Uni<?> answer = answer(object, arguments);
        Uni<Void> checked = references == null ? null : references.check(arguments);
        return checked == null ? answer : checked.chain(() -> answer);
    }

    /** What it is to read is chosen at once, by what the query asks for; it is read where somebody waits for it. */
    private Uni<?> answer(Object object, Object[] arguments) throws Exception {
        if (source < 0) {
            return Invocation.of(method, resolver(), arguments);
        }
        Object[] given = arguments.clone();
        given[source] = object;
        return Invocation.of(method, resolver(), given);
    }

    @Override
    public Object[] arguments(DataFetchingEnvironment environment) throws Exception {
        checkNulls(environment);
        checkTexts(environment);
        return read(environment);
    }

    private void checkTexts(DataFetchingEnvironment environment) {
        if (texts != null) {
            texts.check(environment.getArguments());
        }
    }

    private Object[] read(DataFetchingEnvironment environment) {
        try {
            Object[] given = new Object[arguments.size()];
            for (int i = 0; i < given.length; i++) {
                given[i] = arguments.get(i).read(environment);
            }
            return given;
        } catch (GraphQLException | AbstractDataFetcherException e) {
            throw new BadInput(
                    "An argument of `" + environment.getFieldDefinition().getName() + "` is not of its type.");
        }
    }

    /** A plan has looked for them before, and has no field of the document to show. */
    static void checkNulls(DataFetchingEnvironment environment) {
        if (environment.getMergedField() != null) {
            NullVariables.check(
                    environment.getFieldDefinition(),
                    environment.getField().getArguments(),
                    environment.getVariables());
        }
    }

    @Override
    public Method method() {
        return method;
    }

    @Override
    public List<String> argumentNames() {
        return argumentNames;
    }

    private boolean takesSourceAlone() {
        return source == 0 && method.getParameterCount() == 1;
    }

    /** Resolvers of this server take one source each; {@code Loads} makes one statement of them. */
    @Override
    public CompletionStage<List<T>> load(List<K> keys, BatchLoaderEnvironment environment) {
        throw new UnsupportedOperationException(method + " takes a list of sources");
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
