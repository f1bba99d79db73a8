package org.readout.graphql.fetch;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes one argument as its resolver wants it. Filters and orders are made by way of JSON, which costs more than all other
 * arguments; they never change and come again and again, so one that was made before is given again.
 */
final class ArgumentReader {

    private final String name;
    private final ArgumentHelper argument;
    private final ArgumentCache cache;

    /** @param cache keeps objects, as those of queries; null for none, as what a mutation records hardly comes again */
    ArgumentReader(Argument argument, ArgumentCache cache) {
        this.name = argument.getName();
        this.argument = new ArgumentHelper(List.of(argument));
        this.cache = cache;
    }

    Object read(DataFetchingEnvironment environment) throws AbstractDataFetcherException {
        return cache != null && environment.getArguments().get(name) instanceof Map<?, ?> given
                ? object(given, environment)
                : plain(environment);
    }

    private Object object(Map<?, ?> given, DataFetchingEnvironment environment) throws AbstractDataFetcherException {
        Object before = cache.get(this, given);
        if (before != null) {
            return before;
        }
        Map<?, ?> asGiven = new HashMap<>(given);
        Object object = plain(environment);
        cache.put(this, asGiven, object);
        return object;
    }

    private Object plain(DataFetchingEnvironment environment) throws AbstractDataFetcherException {
        return argument.getArguments(environment).get(0);
    }
}
