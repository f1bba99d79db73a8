package org.readout.pages.part;

import java.util.List;
import java.util.Locale;

/** An option of a form. */
public record Choice(String value, String label, boolean selected) {

    /**
     * Values of an enum of the graph.
     *
     * @param value the one that was asked for, in whichever case; null where none was
     */
    public static List<Choice> of(String value, List<String> names) {
        return names.stream()
                .map(name ->
                        new Choice(name.toLowerCase(Locale.ROOT), EnumWords.of(name), name.equalsIgnoreCase(value)))
                .toList();
    }
}
