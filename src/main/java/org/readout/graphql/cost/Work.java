package org.readout.graphql.cost;

/**
 * What a selection costs, in nodes, by how often.
 *
 * @param once whatever it is a selection of: a level is read in one statement
 * @param each for each object that it is a selection of
 * @param row for each row of a page, where the object is a connection
 * @param counts how many counts of all rows, where the object is a connection
 */
record Work(double once, double each, double row, double counts) {

    static final Work NONE = new Work(0, 0, 0, 0);

    Work plus(Work other) {
        return other == NONE
                ? this
                : new Work(once + other.once, each + other.each, row + other.row, counts + other.counts);
    }

    /** That of so many objects. */
    double of(double objects) {
        return once + objects * each;
    }
}
