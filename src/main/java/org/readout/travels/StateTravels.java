package org.readout.travels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.readout.event.EventInput;
import org.readout.meeting.MeetingInput;
import org.readout.travels.file.Fault;
import org.readout.travels.file.Journey;
import org.readout.travels.file.TravelFile;
import org.readout.travels.name.Countries;
import org.readout.travels.person.Person;
import org.readout.travels.person.Presidents;

/**
 * The travels of presidents and secretaries of state and the visits to presidents, in a folder of the XML files of the
 * Office of the Historian, U.S. Department of State (HistoryAtState/travels, HistoryAtState/visits).
 *
 * <p>The files are read three times, one after the other: to know everybody before anybody gets a slug, to know which
 * events would share one, and to make the records. Only the people are held in between.
 */
public final class StateTravels {

    private static final int ACTORS_AT_ONCE = 200;
    private static final String XML = ".xml";

    private final List<Path> files;
    private final List<Fault> faults = new ArrayList<>();
    private final TravelCounts tally = new TravelCounts();
    private final Participants cast;
    private final Trips trips;
    private final List<Person> people;

    private StateTravels(List<Path> files) throws IOException {
        this.files = files;
        Presidents presidents = new Presidents();
        for (Path file : files) {
            new TravelFile(file, journey -> {}, presidents::add, fault -> {}).read();
        }
        cast = new Participants(new Countries(), presidents);
        for (Path file : files) {
            tally.file();
            new TravelFile(file, cast::add, term -> {}, faults::add).read();
        }
        people = cast.settle();
        people.forEach(tally::person);
        trips = new Trips(cast);
        for (Path file : files) {
            journeys(file, trips::add);
        }
    }

    /**
     * Reads the XML files of a folder and of those within it.
     *
     * @throws IOException where a file cannot be read; what it holds may be faulty
     */
    public static StateTravels read(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new StateTravels(
                    files.filter(file -> file.toString().endsWith(XML)).sorted().toList());
        }
    }

    /** What is not as the source is known to be; none of it stopped the reading of the rest, but of files that are no XML. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** The counts; those of events and meetings grow as the records are taken. */
    public TravelCounts tally() {
        return tally;
    }

    /**
     * First the people, then the events and meetings of one file after the other, so that each reference is to what came
     * before. To be taken once.
     *
     * @param recorded tells whether the record has an actor of that slug; he is then referred to and not given again
     */
    Stream<TravelRecords> records(Predicate<String> recorded) {
        return Stream.concat(
                actors(recorded),
                files.stream().map(this::journeys).filter(file -> !file.events().isEmpty()));
    }

    private Stream<TravelRecords> actors(Predicate<String> recorded) {
        int parts = (people.size() + ACTORS_AT_ONCE - 1) / ACTORS_AT_ONCE;
        return IntStream.range(0, parts)
                .mapToObj(part ->
                        people.subList(part * ACTORS_AT_ONCE, Math.min(people.size(), (part + 1) * ACTORS_AT_ONCE)))
                .map(some -> new TravelRecords(
                        some.stream()
                                .filter(person -> !recorded.test(person.slug()))
                                .map(Person::input)
                                .toList(),
                        List.of(),
                        List.of()));
    }

    private TravelRecords journeys(Path file) {
        Meetings meetings = new Meetings(cast, trips, tally);
        List<EventInput> events = new ArrayList<>();
        List<MeetingInput> ofEvents = new ArrayList<>();
        try {
            journeys(file, journey -> {
                EventInput event = trips.event(journey);
                tally.journey(journey, !event.attendees().isEmpty());
                events.add(event);
                ofEvents.addAll(meetings.of(journey, event));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TravelRecords(List.of(), events, ofEvents);
    }

    /** Reads without a word of faults, which were told at the first reading. */
    private static void journeys(Path file, Consumer<Journey> each) throws IOException {
        new TravelFile(file, each, term -> {}, fault -> {}).read();
    }
}
