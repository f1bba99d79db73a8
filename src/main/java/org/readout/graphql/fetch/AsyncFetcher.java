package org.readout.graphql.fetch;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.mutiny.Uni;

/** Fetches a field by a resolver that answers later, which plans ask without graphql-java. */
public interface AsyncFetcher extends MethodFetcher {

    /**
     * Asks the resolver.
     *
     * @param object whose field it is; null at the root
     * @param arguments as {@link #arguments} gave them, for this or another object
     */
    Uni<?> of(Object object, Object[] arguments) throws Exception;

    /** What the resolver takes beside its source. */
    Object[] arguments(DataFetchingEnvironment environment) throws Exception;
}
