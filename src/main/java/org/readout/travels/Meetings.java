package org.readout.travels;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.event.EventInput;
import org.readout.meeting.MeetingFormat;
import org.readout.meeting.MeetingInput;
import org.readout.meeting.participation.ParticipationInput;
import org.readout.travels.file.Journey;
import org.readout.travels.person.Person;
import org.readout.travels.remark.Encounter;
import org.readout.travels.remark.LeftOut;
import org.readout.travels.remark.MeetingDays;

/** What the remarks on a journey surely say of meetings, as meetings. */
final class Meetings {

    private static final Pattern SOMEWHERE = Pattern.compile("\\b(?:in|at|aboard|near|from|outside)\\b");

    private final Participants cast;
    private final Trips trips;
    private final TravelCounts tally;

    Meetings(Participants cast, Trips trips, TravelCounts tally) {
        this.cast = cast;
        this.trips = trips;
        this.tally = tally;
    }

    List<MeetingInput> of(Journey journey, EventInput event) {
        List<MeetingInput> meetings = new ArrayList<>();
        List<Person> travellers = cast.travellers(journey);
        for (Encounter encounter : cast.encounters(journey)) {
            Optional<List<Person>> met = met(encounter, travellers);
            if (met.isPresent()) {
                tally.meeting(encounter.others());
                meetings.add(meeting(journey, event, encounter, travellers, met.get(), meetings));
            } else {
                tally.leftOut(encounter.isSure() ? LeftOut.PERSON_NOT_SURE : encounter.leftOut());
            }
        }
        return meetings;
    }

    /** All of them, or nothing. */
    private Optional<List<Person>> met(Encounter encounter, List<Person> travellers) {
        Set<Person> met = encounter.met().stream()
                .flatMap(mention -> cast.person(mention).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean all = encounter.isSure()
                && !travellers.isEmpty()
                && encounter.met().stream()
                        .allMatch(mention -> cast.person(mention).isPresent())
                && travellers.stream().noneMatch(met::contains);
        return all ? Optional.of(List.copyOf(met)) : Optional.empty();
    }

    private MeetingInput meeting(
            Journey journey,
            EventInput event,
            Encounter encounter,
            List<Person> travellers,
            List<Person> met,
            List<MeetingInput> before) {
        String slug = event.slug() + "-" + met.get(0).slug();
        long times =
                before.stream().filter(other -> other.slug().startsWith(slug)).count();
        boolean elsewhere = !trips.isOneCity(journey)
                || SOMEWHERE.matcher(encounter.after()).find();
        return MeetingInput.of(
                times == 0 ? slug : slug + "-" + (times + 1),
                names(travellers) + " with " + names(met),
                MeetingFormat.UNSPECIFIED,
                event.slug(),
                elsewhere ? null : event.place(),
                MeetingDays.date(journey, encounter.after()),
                Stream.concat(travellers.stream(), met.stream())
                        .map(person -> new ParticipationInput(person.slug(), null))
                        .toList());
    }

    private static String names(List<Person> persons) {
        List<String> names =
                persons.stream().map(person -> person.name().printed()).toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
