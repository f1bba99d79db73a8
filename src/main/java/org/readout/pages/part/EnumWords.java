package org.readout.pages.part;

import java.util.Locale;

/** What values of the graph's enums are called within a sentence. */
public final class EnumWords {

    private EnumWords() {}

    /** @param name as {@code UNDER_DISCUSSION} */
    public static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
