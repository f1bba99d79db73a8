package org.readout.pages;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.readout.graphql.error.BadInput;

/**
 * What a reader asks a page for.
 *
 * @param slug in its path; null where it has none
 * @param parameters those of the address, each with its first value
 */
public record ViewRequest(String slug, Map<String, String> parameters) {

    private static final Pattern YEAR = Pattern.compile("(?!0000)\\d{4}");

    /** @return null where it is not there, or blank */
    public String text(String parameter) {
        String value = parameters.get(parameter);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /**
     * A day as forms send it.
     *
     * @return null where it is not there, or blank
     * @throws BadInput where it is no day
     */
    public LocalDate day(String parameter) {
        String value = text(parameter);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException noDay) {
            throw BadInput.at(parameter, "`" + parameter + "` is a day, as 2018-11-06.");
        }
    }

    /**
     * A year of four digits.
     *
     * @return null where it is not there, or blank
     * @throws BadInput where it is none
     */
    public Year year(String parameter) {
        String value = text(parameter);
        if (value == null) {
            return null;
        }
        if (YEAR.matcher(value).matches()) {
            return Year.parse(value);
        }
        throw BadInput.at(parameter, "`" + parameter + "` is a year, as 2018.");
    }

    /**
     * One of some words, in whichever case.
     *
     * @return in upper case; null where it is not there
     * @throws BadInput where it is another
     */
    public String word(String parameter, List<String> known) {
        String value = text(parameter);
        if (value == null) {
            return null;
        }
        return known.stream()
                .filter(value::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> BadInput.at(
                        parameter,
                        "`" + parameter + "` is one of "
                                + String.join(", ", known).toLowerCase() + "."));
    }

    /** Its parameters in the order of their names, so that one page has one address. */
    Map<String, String> ordered() {
        return new TreeMap<>(parameters);
    }
}
