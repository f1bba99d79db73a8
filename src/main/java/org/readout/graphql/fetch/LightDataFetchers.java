package org.readout.graphql.fetch;

import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.DataFetcherService;

/**
 * Gives SmallRye fetchers that call straight through. Its own copy a context and describe the selection as JSON for every
 * single field, leaves too, which costs more than all the rest of a query.
 *
 * <p>So no resolver of this server can inject SmallRye's {@code Context}, return {@code GraphQLException} with partial data
 * or lean on its Bean Validation; arguments are checked by the values that are made of them.
 */
public class LightDataFetchers implements DataFetcherService {

    private static final int BEFORE_THOSE_OF_QUARKUS = 0;

    private final ArgumentCache arguments = new ArgumentCache();

    @Override
    public Integer getPriority() {
        return BEFORE_THOSE_OF_QUARKUS;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public PlugableDataFetcher getFieldDataFetcher(Field field, Type type, Reference owner) {
        return isPlain(field) ? new FieldFetcher<>(field, owner) : null;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public PlugableBatchableDataFetcher getUniDataFetcher(Operation operation, Type type) {
        return new ResolverFetcher<>(operation, arguments);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public PlugableBatchableDataFetcher getMultiDataFetcher(Operation operation, Type type) {
        return new StreamFetcher<>(operation);
    }

    /** Days and moments are printed by their scalars, unless a field has a format of its own. */
    private static boolean isPlain(Field field) {
        return !field.isAdaptingWith()
                && !field.isAdaptingTo()
                && !(field.hasTransformation() && field.getTransformation().getFormat() != null)
                && !(field.hasWrapper() && field.getWrapper().isMap());
    }
}
