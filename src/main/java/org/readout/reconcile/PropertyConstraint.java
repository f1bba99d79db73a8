package org.readout.reconcile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a record should have of a property (section 4.1), as another column tells it: any of some values.
 *
 * @param values texts, and identifiers of records that were matched before
 */
record PropertyConstraint(EntityProperty property, List<String> values) {

    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?(?:T.*)?");
    private static final double SAME_WORDS = 0.5;
    private static final int DECEMBER = 12;

    static PropertyConstraint of(JsonMembers members) {
        String id = members.required("pid");
        EntityProperty property = EntityProperty.of(id)
                .orElseThrow(() -> members.wrong("pid", "one of " + EntityProperty.ids() + ", and not `" + id + "`"));
        List<String> values = new ArrayList<>();
        for (Object value : members.entries("v")) {
            String text = value instanceof Map<?, ?>
                    ? JsonMembers.of(members.path() + ".v", value).required("id")
                    : String.valueOf(value);
            if (!text.isBlank()) {
                values.add(text.strip());
            }
        }
        return new PropertyConstraint(property, values);
    }

    /**
     * How well a record agrees, from 0 to 1.
     *
     * @param space what permalinks of records begin with
     * @return empty where nothing can be said: the record has no value of it, or none was sent
     */
    OptionalDouble agreement(NamedRecord record, String space) {
        return property.values(record).stream()
                .flatMap(has -> values.stream().map(value -> agreement(has, value, space)))
                .mapToDouble(Double::doubleValue)
                .max();
    }

    private static double agreement(PropertyValue has, String value, String space) {
        if (has.isDate()) {
            return has.text().equals(value) || isWithin(has, value) ? 1 : 0;
        }
        if (has.id() != null && EntityId.of(value, space).isPresent()) {
            return EntityId.of(value, space).get().equals(has.id()) ? 1 : 0;
        }
        double likeness = Stream.concat(Stream.of(has.text()), has.others().stream())
                .mapToDouble(text -> TextLikeness.of(text, value))
                .max()
                .orElse(0);
        return likeness < SAME_WORDS ? 0 : likeness;
    }

    /** Whether a day, a month or a year can be the date; whatever is no such is not. */
    private static boolean isWithin(PropertyValue has, String value) {
        Matcher parts = DAY.matcher(value);
        if (!parts.matches()) {
            return false;
        }
        try {
            int year = Integer.parseInt(parts.group(1));
            int month = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
            int lastMonth = parts.group(2) == null ? DECEMBER : month;
            LocalDate first = LocalDate.of(year, month, parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3)));
            LocalDate last = parts.group(3) == null
                    ? LocalDate.of(year, lastMonth, 1).plusMonths(1).minusDays(1)
                    : first;
            return !first.isAfter(has.latest()) && !last.isBefore(has.earliest());
        } catch (DateTimeException noDay) {
            return false;
        }
    }
}
