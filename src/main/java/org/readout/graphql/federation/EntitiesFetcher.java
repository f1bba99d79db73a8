package org.readout.graphql.federation;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.readout.graphql.Node;
import org.readout.graphql.fetch.AsyncFetcher;
import org.readout.graphql.fetch.NullVariables;

/** Fetches {@code Query._entities}, for plans and graphql-java alike. */
final class EntitiesFetcher implements LightDataFetcher<CompletionStage<List<Node>>>, AsyncFetcher {

    private final Entities entities;

    EntitiesFetcher(Entities entities) {
        this.entities = entities;
    }

    @Override
    public CompletionStage<List<Node>> get(
            GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
        return get(environment.get());
    }

    @Override
    public CompletionStage<List<Node>> get(DataFetchingEnvironment environment) {
        NullVariables.check(
                environment.getFieldDefinition(), environment.getField().getArguments(), environment.getVariables());
        return of(null, arguments(environment)).subscribeAsCompletionStage();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Uni<List<Node>> of(Object root, Object[] arguments) {
        return entities.find((List<Representation>) arguments[0]);
    }

    @Override
    public Object[] arguments(DataFetchingEnvironment environment) {
        return new Object[] {
            Representation.of(
                    SubgraphSchema.REPRESENTATIONS,
                    environment.getArgument(SubgraphSchema.REPRESENTATIONS),
                    entities.types()::has)
        };
    }

    @Override
    public Method method() {
        try {
            return Entities.class.getMethod("find", List.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> argumentNames() {
        return List.of(SubgraphSchema.REPRESENTATIONS);
    }
}
