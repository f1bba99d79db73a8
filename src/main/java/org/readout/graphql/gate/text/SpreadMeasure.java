package org.readout.graphql.gate.text;

/**
 * How large a selection set is once its fragments are spread; a number that grew out of all bounds is {@link Long#MAX_VALUE}.
 *
 * @param rootFields of the set itself
 * @param depth how deep fields stand within fields
 * @param nesting how deep selections stand within each other, fragments too
 * @param selections fields, inline fragments and spreads, on all levels
 * @param values in arguments, on all levels
 */
record SpreadMeasure(long rootFields, long depth, long nesting, long selections, long values) {

    static final SpreadMeasure NONE = new SpreadMeasure(0, 0, 0, 0, 0);

    /** Of both beside each other. */
    SpreadMeasure and(SpreadMeasure other) {
        return new SpreadMeasure(
                plus(rootFields, other.rootFields),
                Math.max(depth, other.depth),
                Math.max(nesting, other.nesting),
                plus(selections, other.selections),
                plus(values, other.values));
    }

    /** Of a field with this selection set. */
    SpreadMeasure inField(long ownValues) {
        return new SpreadMeasure(1, depth + 1, nesting + 1, plus(selections, 1), plus(values, ownValues));
    }

    /** Of a fragment, spread or inline, with this selection set. */
    SpreadMeasure inFragment(long ownValues) {
        return new SpreadMeasure(rootFields, depth, nesting + 1, plus(selections, 1), plus(values, ownValues));
    }

    static long plus(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
