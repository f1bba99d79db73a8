package org.readout.travels.person;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.readout.actor.ActorInput;
import org.readout.actor.office.OfficeInput;
import org.readout.actor.profile.ActorKind;
import org.readout.travels.name.Land;
import org.readout.travels.name.PersonName;

/** Somebody of the source, under all names and offices that it gives him. */
public final class Person {

    private final Land land;
    private final Map<PersonName, Integer> times = new TreeMap<>(Comparator.comparing(PersonName::printed));
    private final Map<OfficeInput, LocalDate> offices = new TreeMap<>(Comparator.comparing(OfficeInput::title)
            .thenComparing(
                    office -> office.heldFrom() == null ? "" : office.heldFrom().edtf()));
    private boolean leader;
    private String slug;

    Person(Land land) {
        this.land = land;
    }

    void isCalled(PersonName name) {
        times.merge(name, 1, Integer::sum);
    }

    /** @param day one on which he held it, or that stands for it in the order of offices */
    void held(OfficeInput office, boolean leaders, LocalDate day) {
        offices.merge(office, day, (known, other) -> known.isBefore(other) ? known : other);
        leader |= leaders;
    }

    Land land() {
        return land;
    }

    /** The full name that is met most often, which is the least likely to be misprinted. */
    public PersonName name() {
        return names().get(0);
    }

    public boolean isLeader() {
        return leader;
    }

    public List<OfficeInput> offices() {
        return offices.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The year in which he is first met. */
    int firstYear() {
        return offices.values().stream()
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .getYear();
    }

    public String slug() {
        return slug;
    }

    void callInAddresses(String chosen) {
        slug = chosen;
    }

    public ActorInput input() {
        List<String> names = names().stream().map(PersonName::printed).toList();
        return ActorInput.of(
                leader ? ActorKind.LEADER : ActorKind.OFFICIAL,
                slug,
                names.get(0),
                names.subList(1, names.size()),
                land.code(),
                offices());
    }

    private List<PersonName> names() {
        Comparator<PersonName> fullFirst = Comparator.comparing(PersonName::isFull, Comparator.reverseOrder());
        return times.keySet().stream()
                .sorted(fullFirst
                        .thenComparing(times::get, Comparator.reverseOrder())
                        .thenComparing(PersonName::printed))
                .toList();
    }
}
