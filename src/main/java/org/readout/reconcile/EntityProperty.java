package org.readout.reconcile;

import static org.readout.reconcile.EntityType.ACTOR;
import static org.readout.reconcile.EntityType.EVENT;
import static org.readout.reconcile.EntityType.LEADER;
import static org.readout.reconcile.EntityType.MEETING;
import static org.readout.reconcile.EntityType.OFFICIAL;
import static org.readout.reconcile.EntityType.OUTLET;
import static org.readout.reconcile.EntityType.TOPIC;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.graphql.error.OrderedMap;

/** A property of records (section 3.3), by which candidates are told apart and which a data extension gives. */
enum EntityProperty {
    NAME("name", "Name", Set.of(ACTOR, MEETING, EVENT, TOPIC), null, one -> text(one.label())),
    ALIAS("alias", "Other name", Set.of(ACTOR), null, one -> each(one.aliases(), PropertyValue::text)),
    SLUG("slug", "Slug", Set.of(ACTOR, MEETING, EVENT, TOPIC), null, one -> text(one.slug())),
    KIND(
            "kind",
            "Kind",
            Set.of(ACTOR, MEETING, EVENT, TOPIC),
            null,
            one -> List.of(new PropertyValue(
                    null, one.entityType().label(), List.of(one.entityType().id()), null, null))),
    WIKIDATA("wikidataId", "Wikidata item", Set.of(ACTOR), null, one -> text(one.wikidataId())),
    COUNTRY(
            "country",
            "Country",
            Set.of(ACTOR, MEETING, EVENT),
            null,
            one -> maybe(
                    one.country() != null || one.place() == null
                            ? one.country()
                            : one.place().country(),
                    PropertyValue::country)),
    OFFICE(
            "office",
            "Office",
            Set.of(LEADER, OFFICIAL),
            null,
            one -> each(one.offices(), office -> PropertyValue.text(office.title()))),
    OUTLET_KIND(
            "outletKind",
            "Kind of outlet",
            Set.of(OUTLET),
            null,
            one -> maybe(one.outletKind(), PropertyValue::constant)),
    DATE(
            "date",
            "Date",
            Set.of(MEETING, EVENT),
            null,
            one -> maybe(one.date() == null ? one.startsOn() : one.date(), PropertyValue::day)),
    ENDS_ON("endsOn", "Last day", Set.of(EVENT), null, one -> maybe(one.endsOn(), PropertyValue::day)),
    PLACE(
            "place",
            "Place",
            Set.of(MEETING, EVENT),
            null,
            one -> maybe(one.place(), place -> PropertyValue.text(place.name()))),
    CITY(
            "city",
            "City",
            Set.of(MEETING, EVENT),
            null,
            one -> one.place() == null ? List.of() : text(one.place().city())),
    PARTICIPANT(
            "participant",
            "Participant",
            Set.of(MEETING, EVENT),
            ACTOR,
            one -> one.participants() == null
                    ? each(one.attendees(), actor -> PropertyValue.entity(ACTOR, actor))
                    : each(one.participants(), part -> PropertyValue.entity(ACTOR, part.actor()))),
    OCCASION(
            "event",
            "Event",
            Set.of(MEETING),
            EVENT,
            one -> maybe(one.event(), event -> PropertyValue.entity(EVENT, event))),
    FORMAT("format", "Form of meeting", Set.of(MEETING), null, one -> maybe(one.format(), PropertyValue::constant)),
    STATUS("status", "Status today", Set.of(MEETING), null, one -> maybe(one.status(), PropertyValue::constant)),
    ABOUT(
            "topic",
            "Topic",
            Set.of(MEETING),
            TOPIC,
            one -> each(one.topics(), topic -> PropertyValue.entity(TOPIC, topic))),
    EVENT_KIND(
            "eventKind", "Kind of event", Set.of(EVENT), null, one -> maybe(one.eventKind(), PropertyValue::constant)),
    SERIES("series", "Series", Set.of(EVENT), null, one -> text(one.series()));

    private final String id;
    private final String label;
    private final Set<EntityType> of;
    private final EntityType valueType;
    private final Function<NamedRecord, List<PropertyValue>> values;

    /**
     * @param of the types whose records have it, with those that are narrower
     * @param valueType of the records that are its values; null where they are none
     */
    EntityProperty(
            String id,
            String label,
            Set<EntityType> of,
            EntityType valueType,
            Function<NamedRecord, List<PropertyValue>> values) {
        this.id = id;
        this.label = label;
        this.of = of;
        this.valueType = valueType;
        this.values = values;
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    /** Whether the property names records, so that those can be found by it. */
    boolean isName() {
        return this == NAME || this == ALIAS || this == SLUG;
    }

    /** Whether records of a type have it, or those of a narrower one. */
    boolean isOf(EntityType type) {
        return of.stream().anyMatch(holder -> type.is(holder) || holder.is(type));
    }

    List<PropertyValue> values(NamedRecord record) {
        return values.apply(record);
    }

    Map<String, Object> json() {
        return OrderedMap.of("id", id, "name", label);
    }

    /** As a column of a data extension (section 7.5). */
    Map<String, Object> meta() {
        return valueType == null ? json() : OrderedMap.of("id", id, "name", label, "type", valueType.reference());
    }

    static Optional<EntityProperty> of(String id) {
        return Stream.of(values()).filter(property -> property.id.equals(id)).findFirst();
    }

    static String ids() {
        return Stream.of(values()).map(EntityProperty::id).collect(Collectors.joining(", "));
    }

    private static List<PropertyValue> text(String text) {
        return maybe(text, PropertyValue::text);
    }

    private static <T> List<PropertyValue> maybe(T value, Function<T, PropertyValue> reading) {
        return value == null ? List.of() : List.of(reading.apply(value));
    }

    private static <T> List<PropertyValue> each(List<T> some, Function<T, PropertyValue> reading) {
        return some == null ? List.of() : some.stream().map(reading).toList();
    }
}
