package org.readout.travels;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.readout.event.EventInput;
import org.readout.event.EventKind;
import org.readout.event.place.PlaceInput;
import org.readout.time.PartialDate;
import org.readout.time.PartialDateInput;
import org.readout.travels.file.Journey;
import org.readout.travels.name.Land;
import org.readout.travels.person.Person;
import org.readout.travels.person.Slugs;

/** Journeys as events. */
final class Trips {

    private static final int LONGEST_PLACE = 40;
    private static final String SEVERAL = ".*(?:[,;/(&]| and | to ).*";

    private final Participants cast;
    private final Map<String, Integer> times = new HashMap<>();

    Trips(Participants cast) {
        this.cast = cast;
    }

    /** Takes note of a journey's slug; all journeys come before the first is made an event. */
    void add(Journey journey) {
        times.merge(shortSlug(journey), 1, Integer::sum);
    }

    EventInput event(Journey journey) {
        return EventInput.of(
                slug(journey),
                name(journey),
                EventKind.VISIT,
                place(journey),
                PartialDateInput.of(PartialDate.of(journey.start())),
                PartialDateInput.of(PartialDate.of(journey.end())),
                cast.travellers(journey).stream().map(Person::slug).toList());
    }

    /** The city where there is one, and else what the source names: several cities, or the country. */
    PlaceInput place(Journey journey) {
        Land home = cast.home(journey);
        String locale = journey.locale();
        return new PlaceInput(
                locale.isEmpty() ? home.plainName() : locale, isOneCity(journey) ? locale : null, home.code());
    }

    boolean isOneCity(Journey journey) {
        return !journey.locale().isEmpty() && !journey.locale().matches(SEVERAL);
    }

    private String slug(Journey journey) {
        String slug = shortSlug(journey);
        return times.get(slug) == 1 ? slug : slug + "-" + Slugs.kebab(journey.id());
    }

    private String shortSlug(Journey journey) {
        List<Person> travellers = cast.travellers(journey);
        String who = travellers.isEmpty()
                ? Slugs.kebab(journey.country())
                : travellers.get(0).slug();
        String place = Slugs.kebab(place(journey).name());
        return who + "-" + (place.length() > LONGEST_PLACE ? cut(place) : place) + "-" + journey.start();
    }

    private static String cut(String place) {
        return place.substring(
                0, place.lastIndexOf('-', LONGEST_PLACE) > 0 ? place.lastIndexOf('-', LONGEST_PLACE) : LONGEST_PLACE);
    }

    private String name(Journey journey) {
        List<Person> travellers = cast.travellers(journey);
        String who = travellers.isEmpty()
                ? "a visitor from " + cast.abroad(journey).name()
                : travellers.stream().map(person -> person.name().printed()).collect(Collectors.joining(" and "));
        Land home = cast.home(journey);
        String where = journey.locale().isEmpty() ? home.name() : journey.locale();
        return "Visit of " + who + " to " + where + ", " + journey.start().getYear();
    }
}
