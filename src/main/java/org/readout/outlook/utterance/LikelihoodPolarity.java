package org.readout.outlook.utterance;

import org.readout.statement.position.Likelihood;

/** The two ends between which positions can contradict each other: LIKELY or above, and UNLIKELY or below. */
final class LikelihoodPolarity {

    private LikelihoodPolarity() {}

    static boolean opposite(Likelihood one, Likelihood other) {
        return one.isLikelyOrAbove() && other.isUnlikelyOrBelow() || one.isUnlikelyOrBelow() && other.isLikelyOrAbove();
    }
}
