package org.readout.graphql.cost;

/**
 * What a selection costs, in nodes, by how often, and how many values it gives.
 *
 * @param once whatever it is a selection of: a level is read in one statement
 * @param each for each object that it is a selection of
 * @param row for each row of a page, where the object is a connection
 * @param counts how many statements count all rows, where the object is a connection
 * @param perThousandRows what they cost for a thousand rows, beside counting them
 * @param values that it gives of each object: one for each of its fields, and what these have
 * @param rowValues that it gives of each row of a page, where the object is a connection
 */
record Work(
        double once, double each, double row, double counts, double perThousandRows, double values, double rowValues) {

    static final Work NONE = new Work(0, 0, 0, 0, 0, 0, 0);

    /** A value that costs nothing. */
    static final Work VALUE = new Work(0, 0, 0, 0, 0, 1, 0);

    Work plus(Work other) {
        return other == NONE
                ? this
                : new Work(
                        once + other.once,
                        each + other.each,
                        row + other.row,
                        counts + other.counts,
                        perThousandRows + other.perThousandRows,
                        values + other.values,
                        rowValues + other.rowValues);
    }

    /** That of so many objects. */
    double of(double objects) {
        return once + objects * each;
    }
}
