package org.readout.graphql.fetch;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Reads a field from its getter. */
public final class FieldFetcher<T> implements PlugableDataFetcher<T>, LightDataFetcher<T>, MethodFetcher {

    private final String owner;
    private final String getter;
    private volatile Method method;

    FieldFetcher(Field field, Reference owner) {
        this.owner = owner.getClassName();
        this.getter = field.getMethodName();
    }

    @Override
    public T get(GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment)
            throws Exception {
        return of(source);
    }

    @Override
    public T get(DataFetchingEnvironment environment) throws Exception {
        return of(environment.getSource());
    }

    /** The value of the field of that object. */
    public T of(Object object) throws Exception {
        return Invocation.of(method(), object);
    }

    /** Whether the value comes later, as a {@link CompletionStage}. */
    public boolean promises() {
        return CompletionStage.class.isAssignableFrom(method().getReturnType());
    }

    @Override
    public List<String> argumentNames() {
        return List.of();
    }

    @Override
    public Method method() {
        Method found = method;
        if (found == null) {
            found = Invocation.method(owner, getter);
            method = found;
        }
        return found;
    }
}
