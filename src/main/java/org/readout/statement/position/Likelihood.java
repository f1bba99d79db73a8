package org.readout.statement.position;

import org.eclipse.microprofile.graphql.Description;

/**
 * How likely a speaker says that a meeting is, in the seven bands of expressions of likelihood of Intelligence Community
 * Directive 203 (2015), section D.6.e(2)(a). Their order is that of rising likelihood.
 */
@Description("How likely a speaker says that a meeting is: the seven bands of ICD 203's expressions of likelihood.")
public enum Likelihood {
    @Description("1 to 5 percent: 'will not', 'no longer', 'is off'.")
    ALMOST_NO_CHANCE(1, 5),
    @Description("5 to 20 percent: 'very doubtful', 'hardly'.")
    VERY_UNLIKELY(5, 20),
    @Description("20 to 45 percent: 'probably not', 'unlikely'.")
    UNLIKELY(20, 45),
    @Description("45 to 55 percent: 'as likely as not'.")
    ROUGHLY_EVEN(45, 55),
    @Description("55 to 80 percent: 'probably', 'likely'.")
    LIKELY(55, 80),
    @Description("80 to 95 percent: 'expects', 'agreed in principle', 'is being arranged'.")
    VERY_LIKELY(80, 95),
    @Description("95 to 99 percent: 'certainly', a flat 'will meet'.")
    ALMOST_CERTAIN(95, 99);

    private final LikelihoodRange range;

    Likelihood(int low, int high) {
        range = new LikelihoodRange(low, high);
    }

    public LikelihoodRange range() {
        return range;
    }

    public boolean isLikelyOrAbove() {
        return compareTo(LIKELY) >= 0;
    }

    public boolean isUnlikelyOrBelow() {
        return compareTo(UNLIKELY) <= 0;
    }
}
