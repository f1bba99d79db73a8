package org.readout.dossier.travels;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.readout.actor.ActorInput;
import org.readout.actor.ActorKind;
import org.readout.actor.OfficeInput;

/** Somebody of the source, under all names and offices that it gives him. */
final class Person {

    private static final Comparator<PersonName> BY_LENGTH = Comparator.<PersonName>comparingInt(
                    name -> name.words().size())
            .thenComparingInt(name -> name.printed().length())
            .reversed()
            .thenComparing(PersonName::printed);

    private final Land land;
    private final TreeSet<PersonName> names = new TreeSet<>(BY_LENGTH);
    private final Map<OfficeInput, LocalDate> offices = new TreeMap<>(Comparator.comparing(OfficeInput::title)
            .thenComparing(office -> office.heldFrom() == null ? "" : office.heldFrom().edtf()));
    private boolean leader;
    private String slug;

    Person(Land land) {
        this.land = land;
    }

    void isCalled(PersonName name) {
        names.add(name);
    }

    /** @param day one on which he held it, or that stands for it in the order of offices */
    void held(OfficeInput office, boolean leaders, LocalDate day) {
        offices.merge(office, day, (known, other) -> known.isBefore(other) ? known : other);
        leader |= leaders;
    }

    Land land() {
        return land;
    }

    /** The longest of the names. */
    PersonName name() {
        return names.first();
    }

    boolean isLeader() {
        return leader;
    }

    List<OfficeInput> offices() {
        return offices.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The year in which he is first met. */
    int firstYear() {
        return offices.values().stream().min(Comparator.naturalOrder()).orElseThrow().getYear();
    }

    String slug() {
        return slug;
    }

    void callInAddresses(String chosen) {
        slug = chosen;
    }

    ActorInput input() {
        List<String> aliases = names.stream()
                .map(PersonName::printed)
                .filter(printed -> !printed.equals(name().printed()))
                .distinct()
                .toList();
        return new ActorInput(
                leader ? ActorKind.LEADER : ActorKind.OFFICIAL,
                slug,
                name().printed(),
                aliases,
                land.code(),
                null,
                offices(),
                null,
                null,
                null);
    }
}
