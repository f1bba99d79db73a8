package org.readout.pages.meeting;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.readout.pages.part.EnumWords;

/** The bands of ICD 203 (Analytic Standards, 2015), the lowest first, in percent as it prints them. */
@RegisterForReflection
public enum Band {
    ALMOST_NO_CHANCE(1, 5),
    VERY_UNLIKELY(5, 20),
    UNLIKELY(20, 45),
    ROUGHLY_EVEN(45, 55),
    LIKELY(55, 80),
    VERY_LIKELY(80, 95),
    ALMOST_CERTAIN(95, 99);

    private final int low;
    private final int high;

    Band(int low, int high) {
        this.low = low;
        this.high = high;
    }

    /** Its lower end, in percent. */
    int low() {
        return low;
    }

    /** Its upper end, in percent. */
    int high() {
        return high;
    }

    /** What people call it. */
    public String label() {
        return EnumWords.of(name());
    }

    /** As 95–99%. */
    public String percent() {
        return low + "–" + high + "%";
    }

    /** Its words, then its percents. */
    public String full() {
        return label() + " (" + percent() + ")";
    }
}
