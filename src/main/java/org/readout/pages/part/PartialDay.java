package org.readout.pages.part;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.regex.Pattern;

/**
 * A partial date.
 *
 * @param edtf for programs (ISO 8601-2)
 * @param label for people
 */
@RegisterForReflection
public record PartialDay(String edtf, String label) {

    /** The days, months and years that HTML knows too (HTML, "The time element"); not its seasons and spans. */
    private static final Pattern MACHINE = Pattern.compile("\\d{4}(-(0\\d|1[0-2])(-\\d\\d)?)?");

    private static final String INFERRED = "?";

    /** As HTML writes it; null where it cannot. */
    public String machine() {
        String exact = edtf.endsWith(INFERRED) ? edtf.substring(0, edtf.length() - 1) : edtf;
        return MACHINE.matcher(exact).matches() ? exact : null;
    }
}
