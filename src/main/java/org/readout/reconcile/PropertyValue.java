package org.readout.reconcile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.readout.graphql.error.OrderedMap;
import org.readout.reconcile.NamedRecord.Country;
import org.readout.reconcile.NamedRecord.Day;

/**
 * A value that a record has of a property (section 3.4).
 *
 * @param id of the record that it is; null where it is none
 * @param text what a person reads
 * @param others what else it goes by, as a country by its code
 * @param earliest the first day that it can mean; null where it is no date
 * @param latest the last day that it can mean; null where it is no date
 */
record PropertyValue(EntityId id, String text, List<String> others, LocalDate earliest, LocalDate latest) {

    static PropertyValue text(String text) {
        return new PropertyValue(null, text, List.of(), null, null);
    }

    static PropertyValue constant(String name) {
        return new PropertyValue(null, NamedRecord.words(name), List.of(name), null, null);
    }

    static PropertyValue country(Country country) {
        return new PropertyValue(null, country.name(), List.of(country.code()), null, null);
    }

    static PropertyValue day(Day day) {
        return new PropertyValue(null, day.edtf(), List.of(day.label()), day.earliest(), day.latest());
    }

    static PropertyValue entity(EntityType type, NamedRecord.Link link) {
        return new PropertyValue(EntityId.of(type, link.slug()), link.name(), List.of(link.slug()), null, null);
    }

    boolean isDate() {
        return earliest != null;
    }

    /** As a data extension gives it (section 7.5). A partial date is a text: it need not be one moment. */
    Map<String, Object> json() {
        return id == null ? OrderedMap.of("str", text) : OrderedMap.of("id", id.toString(), "name", text);
    }
}
