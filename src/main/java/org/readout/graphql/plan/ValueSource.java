package org.readout.graphql.plan;

import graphql.language.Argument;
import graphql.schema.GraphQLFieldDefinition;
import java.util.List;
import org.readout.graphql.fetch.AsyncFetcher;
import org.readout.graphql.fetch.FieldFetcher;

/** Where the value of a field comes from. */
sealed interface ValueSource {

    /** Whether the value comes later. */
    boolean isPromised();

    /** The name of the type, which every object has. */
    record TypeName(String name) implements ValueSource {

        @Override
        public boolean isPromised() {
            return false;
        }
    }

    /** A getter of the object. */
    record Getter(FieldFetcher<?> fetcher) implements ValueSource {

        @Override
        public boolean isPromised() {
            return fetcher.promises();
        }
    }

    /**
     * A resolver.
     *
     * @param arguments as the document has them
     */
    record Resolver(AsyncFetcher fetcher, GraphQLFieldDefinition definition, List<Argument> arguments)
            implements ValueSource {

        @Override
        public boolean isPromised() {
            return true;
        }
    }
}
