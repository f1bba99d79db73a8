package org.readout.travels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.readout.travels.file.Journey;
import org.readout.travels.name.Countries;
import org.readout.travels.name.Land;
import org.readout.travels.name.Titles;
import org.readout.travels.person.Americans;
import org.readout.travels.person.Person;
import org.readout.travels.person.Persons;
import org.readout.travels.person.Presidents;
import org.readout.travels.person.Slugs;
import org.readout.travels.remark.Encounter;
import org.readout.travels.remark.Mention;
import org.readout.travels.remark.NamedList;
import org.readout.travels.remark.Remarks;

/** Everybody whom the journeys name, each under one slug. */
final class Participants {

    private final Countries lands;
    private final Titles titles = new Titles();
    private final NamedList named;
    private final Remarks remarks;
    private final Americans americans;
    private final Persons foreigners = new Persons();

    Participants(Countries lands, Presidents presidents) {
        this.lands = lands;
        named = new NamedList(lands, titles);
        remarks = new Remarks(named);
        americans = new Americans(lands.unitedStates(), presidents);
    }

    /** Gathers who is named on a journey; all journeys come before {@link #settle}. */
    void add(Journey journey) {
        if (journey.isVisit()) {
            visitors(journey).forEach(foreigners::add);
        } else {
            americans.traveller(journey);
        }
        for (Encounter encounter : encounters(journey)) {
            for (Mention mention : encounter.met()) {
                if (americans.president(mention).isEmpty() && !isAmericans(mention)) {
                    foreigners.add(mention);
                }
            }
        }
    }

    /** Works out who is who, and gives out the slugs. */
    List<Person> settle() {
        List<Person> all = new ArrayList<>(americans.all());
        all.addAll(foreigners.settled());
        Slugs.assign(all);
        all.sort(Comparator.comparing(Person::slug));
        return all;
    }

    List<Encounter> encounters(Journey journey) {
        return remarks.encounters(journey, home(journey));
    }

    /** Those who travel and are known. */
    List<Person> travellers(Journey journey) {
        return journey.isVisit()
                ? visitors(journey).stream()
                        .flatMap(visitor -> foreigners.of(visitor).stream())
                        .distinct()
                        .toList()
                : List.of(americans.traveller(journey));
    }

    /** Nobody where it is not sure who is meant. */
    Optional<Person> person(Mention mention) {
        return americans.president(mention).or(() -> isAmericans(mention) ? Optional.empty() : foreigners.of(mention));
    }

    /** Where a journey goes or, for a visit, comes from. */
    Land abroad(Journey journey) {
        return lands.named(journey.country()).orElseGet(() -> new Land(null, journey.country(), true));
    }

    /** The country in which somebody is met. */
    Land home(Journey journey) {
        return journey.isVisit() ? lands.unitedStates() : abroad(journey);
    }

    private List<Mention> visitors(Journey visit) {
        return named.read(visit.traveller(), abroad(visit), true, visit.start()).met();
    }

    /** Of the Americans only those are known whom the source tells apart itself. */
    private boolean isAmericans(Mention mention) {
        return mention.land().equals(lands.unitedStates());
    }
}
