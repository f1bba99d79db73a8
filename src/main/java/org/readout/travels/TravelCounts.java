package org.readout.travels;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.readout.travels.file.Journey;
import org.readout.travels.person.Person;
import org.readout.travels.remark.LeftOut;

/** How many of each a reading of the source gave. */
public final class TravelCounts {

    private int files;
    private int trips;
    private int visits;
    private int visitsWithoutVisitor;
    private int leaders;
    private int officials;
    private int offices;
    private int meetings;
    private int meetingsWithOthers;
    private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);

    void file() {
        files++;
    }

    void journey(Journey journey, boolean withTraveller) {
        if (journey.isVisit()) {
            visits++;
            visitsWithoutVisitor += withTraveller ? 0 : 1;
        } else {
            trips++;
        }
    }

    void person(Person person) {
        if (person.isLeader()) {
            leaders++;
        } else {
            officials++;
        }
        offices += person.offices().size();
    }

    void meeting(boolean withOthers) {
        meetings++;
        meetingsWithOthers += withOthers ? 1 : 0;
    }

    void leftOut(LeftOut reason) {
        leftOut.merge(reason, 1, Integer::sum);
    }

    /** One line for each count, as {@code 832 trips}. */
    public List<String> lines() {
        int out = leftOut.values().stream().mapToInt(Integer::intValue).sum();
        Stream<String> counts = Stream.of(
                files + " files",
                trips + " trips",
                visits + " visits",
                trips + visits + " events",
                visitsWithoutVisitor + " visits whose visitor is not sure",
                leaders + " leaders",
                officials + " officials",
                offices + " offices",
                meetings + out + " times met with",
                meetings + " meetings",
                meetingsWithOthers + " meetings with others who are not named",
                out + " left out");
        return Stream.concat(
                        counts,
                        leftOut.entrySet().stream().map(reason -> reason.getValue() + " left out: " + reason.getKey()))
                .toList();
    }
}
