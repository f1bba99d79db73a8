package org.readout.outlook;

import org.readout.statement.Likelihood;

/** The two ends between which positions can contradict each other: LIKELY or above, and UNLIKELY or below. */
final class Poles {

    private Poles() {}

    static boolean opposite(Likelihood one, Likelihood other) {
        return one.isLikelyOrAbove() && other.isUnlikelyOrBelow() || one.isUnlikelyOrBelow() && other.isLikelyOrAbove();
    }
}
