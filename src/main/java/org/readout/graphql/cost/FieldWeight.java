package org.readout.graphql.cost;

import graphql.schema.DataFetcher;
import java.util.Map;
import org.readout.graphql.fetch.FieldFetcher;
import org.readout.graphql.fetch.MethodFetcher;

/**
 * What is declared of one field's cost, in nodes.
 *
 * @param once for each place of the document where it stands: all objects of a level are read in one statement
 * @param weight for each object that it is asked of
 * @param object for each object that it gives: none where they are in memory already
 * @param rows how many rows a count, a filter or an order of it goes through
 * @param totalCount that of the connection that it gives, for each object that it is asked of
 * @param assumedSize how many entries it has, where it is a list and no connection
 * @param slicingArgument the argument that says how many, or an empty text
 * @param arguments those that are more than their entries
 */
record FieldWeight(
        double once,
        double weight,
        double object,
        double rows,
        double totalCount,
        double assumedSize,
        String slicingArgument,
        Map<String, ArgumentWeight> arguments) {

    /** How long a list is of which nothing is known. */
    static final double USUAL_SIZE = 2;

    /** What a statement costs the database however little it reads. */
    static final double STATEMENT = 10;

    private static final double COUNT_OF_A_THOUSAND = 8;

    /** That of what nothing is known of. */
    private static final FieldWeight UNKNOWN = new FieldWeight(0, 0, 1, 0, 0, USUAL_SIZE, "", Map.of());

    /** That of a field by what is declared where its value comes from. */
    static FieldWeight of(DataFetcher<?> fetcher) {
        if (!(fetcher instanceof MethodFetcher source)) {
            return UNKNOWN;
        }
        Cost cost = source.method().getAnnotation(Cost.class);
        ListSize list = source.method().getAnnotation(ListSize.class);
        double rows = cost == null ? 0 : cost.rows();
        boolean inMemory = fetcher instanceof FieldFetcher<?>;
        return new FieldWeight(
                inMemory ? 0 : STATEMENT,
                cost == null ? 0 : cost.weight(),
                inMemory ? 0 : 1,
                rows,
                cost == null || cost.totalCount() < 0 ? rows / 1000 * COUNT_OF_A_THOUSAND : cost.totalCount(),
                list == null ? USUAL_SIZE : list.assumedSize(),
                list == null ? "" : list.slicingArgument(),
                ArgumentWeight.of(source));
    }
}
