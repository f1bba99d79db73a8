package org.readout.travels.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.readout.actor.office.OfficeInput;
import org.readout.actor.office.OfficeKind;
import org.readout.time.PartialDate;
import org.readout.time.PartialDateInput;
import org.readout.travels.file.Journey;
import org.readout.travels.file.Term;
import org.readout.travels.name.Land;
import org.readout.travels.name.PersonName;
import org.readout.travels.name.Title;
import org.readout.travels.remark.Mention;

/** Presidents and secretaries of state, whom the source tells apart by keys of its own. */
public final class Americans {

    private static final Title PRESIDENT = new Title("President", OfficeKind.HEAD_OF_STATE, Title.Use.ANY);
    private static final Map<String, Title> OFFICES = Map.of(
            "president", PRESIDENT, "secretary", new Title("Secretary of State", OfficeKind.MINISTER, Title.Use.ANY));

    private final Land home;
    private final Presidents presidents;
    private final Map<String, Person> persons = new TreeMap<>();

    public Americans(Land home, Presidents presidents) {
        this.home = home;
        this.presidents = presidents;
    }

    public Collection<Person> all() {
        return persons.values();
    }

    /** Whoever makes a trip. */
    public Person traveller(Journey trip) {
        Person person = person(trip.who(), PersonName.of(trip.traveller()));
        Title office = OFFICES.get(trip.office());
        if (office != null
                && !(office.equals(PRESIDENT) && !presidents.of(trip.who()).isEmpty())) {
            person.held(office.of(home), office.isLeaders(), trip.start());
        }
        return person;
    }

    /** The president who is meant by title and surname, whoever's country it is: only one is called so and in office. */
    public Optional<Person> president(Mention mention) {
        boolean may = mention.title().equals(PRESIDENT)
                && (!mention.qualified() || mention.land().equals(home));
        return (may ? presidents.inOffice(mention.name(), mention.day()) : Optional.<Term>empty())
                .map(term -> person(term.who(), PersonName.of(term.name())));
    }

    private Person person(String who, PersonName name) {
        Person person = persons.computeIfAbsent(who, this::withTerms);
        person.isCalled(name);
        return person;
    }

    private Person withTerms(String who) {
        Person person = new Person(home);
        List<Term> terms = presidents.of(who);
        terms.forEach(term -> person.held(held(term), true, term.from()));
        return person;
    }

    private OfficeInput held(Term term) {
        OfficeInput office = PRESIDENT.of(home);
        return OfficeInput.of(office.title(), office.kind(), office.country(), day(term.from()), day(term.until()));
    }

    private static PartialDateInput day(LocalDate day) {
        return day == null ? null : PartialDateInput.of(PartialDate.of(day));
    }
}
