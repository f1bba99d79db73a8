package org.readout.graphql.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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

    private static final long MOST_CHARACTERS = 20_000;

    private final String name;
    private final boolean isKept;
    private final ArgumentHelper argument;
    private final Cache<Map<?, ?>, Object> made = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Map<?, ?> given, Object object) -> given.toString().length())
            .build();

    /** @param isKept whether objects are kept, as those of queries are; what a mutation records hardly comes again */
    ArgumentReader(Argument argument, boolean isKept) {
        this.name = argument.getName();
        this.isKept = isKept;
        this.argument = new ArgumentHelper(List.of(argument));
    }

    Object read(DataFetchingEnvironment environment) throws AbstractDataFetcherException {
        return isKept && environment.getArguments().get(name) instanceof Map<?, ?> given
                ? object(given, environment)
                : plain(environment);
    }

    private Object object(Map<?, ?> given, DataFetchingEnvironment environment) throws AbstractDataFetcherException {
        Object known = made.getIfPresent(given);
        if (known != null) {
            return known;
        }
        Map<?, ?> asGiven = new HashMap<>(given);
        Object object = plain(environment);
        made.put(asGiven, object);
        return object;
    }

    private Object plain(DataFetchingEnvironment environment) throws AbstractDataFetcherException {
        return argument.getArguments(environment).get(0);
    }
}
