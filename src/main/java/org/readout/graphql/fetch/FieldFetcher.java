package org.readout.graphql.fetch;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import java.lang.reflect.Method;
import java.util.function.Supplier;

/** Reads a field from its getter. */
final class FieldFetcher<T> implements PlugableDataFetcher<T>, LightDataFetcher<T>, TrivialDataFetcher<T> {

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
        return Invocation.of(method(), source);
    }

    @Override
    public T get(DataFetchingEnvironment environment) throws Exception {
        return Invocation.of(method(), environment.getSource());
    }

    private Method method() {
        Method found = method;
        if (found == null) {
            found = Invocation.method(owner, getter);
            method = found;
        }
        return found;
    }
}
