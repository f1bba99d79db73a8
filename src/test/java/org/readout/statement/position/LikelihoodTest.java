package org.readout.statement.position;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikelihoodTest {

    @ParameterizedTest
    @CsvSource({
        "ALMOST_NO_CHANCE, 1, 5",
        "VERY_UNLIKELY, 5, 20",
        "UNLIKELY, 20, 45",
        "ROUGHLY_EVEN, 45, 55",
        "LIKELY, 55, 80",
        "VERY_LIKELY, 80, 95",
        "ALMOST_CERTAIN, 95, 99"
    })
    void the_bands_are_those_that_icd_203_prints(Likelihood likelihood, int low, int high) {
        assertEquals(new LikelihoodRange(low, high), likelihood.range());
    }

    @Test
    void the_bands_rise_without_a_gap() {
        Likelihood[] bands = Likelihood.values();
        assertEquals(7, bands.length);
        for (int i = 1; i < bands.length; i++) {
            assertEquals(bands[i - 1].range().high(), bands[i].range().low());
        }
    }

    @Test
    void likely_and_unlikely_leave_only_the_middle_out() {
        assertEquals(
                EnumSet.of(Likelihood.LIKELY, Likelihood.VERY_LIKELY, Likelihood.ALMOST_CERTAIN),
                EnumSet.copyOf(Stream.of(Likelihood.values())
                        .filter(Likelihood::isLikelyOrAbove)
                        .toList()));
        assertEquals(
                EnumSet.of(Likelihood.UNLIKELY, Likelihood.VERY_UNLIKELY, Likelihood.ALMOST_NO_CHANCE),
                EnumSet.copyOf(Stream.of(Likelihood.values())
                        .filter(Likelihood::isUnlikelyOrBelow)
                        .toList()));
    }
}
