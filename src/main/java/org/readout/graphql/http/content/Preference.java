package org.readout.graphql.http.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An element of a header by which a client says what it prefers (RFC 9110, section 12.4).
 *
 * @param value in lower case, as {@code application/json} or {@code gzip}
 * @param parameters by their names, all in lower case
 * @param weight from 0, which refuses, to 1
 */
public record Preference(String value, Map<String, String> parameters, double weight) {

    private static final Pattern WEIGHT = Pattern.compile("[01]|[01]\\.[0-9]{0,10}|\\.[0-9]{1,10}");

    /**
     * All elements, in the order in which they came. One whose weight is none is as if it had not come.
     *
     * @param lines of the header, which are one list
     */
    public static List<Preference> of(List<String> lines) {
        List<Preference> preferences = new ArrayList<>();
        for (String line : lines) {
            for (String element : split(line, ',')) {
                add(element, preferences);
            }
        }
        return preferences;
    }

    private static void add(String element, List<Preference> preferences) {
        List<String> parts = split(element, ';');
        String value = lower(parts.get(0));
        Map<String, String> parameters = new HashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(lower(part.substring(0, equals)), unquoted(lower(part.substring(equals + 1))));
            }
        }
        String weight = parameters.remove("q");
        if (!value.isEmpty() && (weight == null || WEIGHT.matcher(weight).matches())) {
            preferences.add(new Preference(
                    value, Map.copyOf(parameters), weight == null ? 1 : Math.min(1, Double.parseDouble("0" + weight))));
        }
    }

    /** At separators that do not stand within quotes. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String lower(String text) {
        return text.trim().toLowerCase(Locale.ROOT);
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }
}
