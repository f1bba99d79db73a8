package org.readout.travels.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.readout.actor.office.OfficeKind;
import org.readout.travels.name.Land;
import org.readout.travels.name.PersonName;
import org.readout.travels.name.Title;
import org.readout.travels.remark.Mention;

/**
 * Who is one person. All mentions are gathered first, so that the order of the files does not matter.
 *
 * <ul>
 *   <li>The same full name in the same country is one person.
 *   <li>So are two spellings of a full name, and a full name that leaves words of a longer one out, where both are met in
 *       the same office and near in time, and no other longer name can be meant.
 *   <li>A surname is the person of a full name that holds it, in the same office and near in time; where several can be
 *       meant, the one that is met both next before and next after.
 *   <li>A surname without full name is one person as long as it is met in the same office at short intervals; nobody where
 *       several people of the country share it in those years.
 *   <li>A monarch goes by the first name and the number.
 * </ul>
 */
public final class Persons {

    private static final Comparator<Mention> ORDER = Comparator.comparing(
                    (Mention mention) -> mention.land().name())
            .thenComparing(mention -> mention.title().office())
            .thenComparing(mention -> String.join(" ", mention.name().words()))
            .thenComparing(Mention::day)
            .thenComparing(mention -> mention.name().printed())
            .thenComparing(Mention::qualified)
            .thenComparing(Mention::toString);

    private final Set<Mention> mentions = new TreeSet<>(ORDER);
    private final Map<Office, NameDays> offices = new HashMap<>();
    private final Namesakes namesakes = new Namesakes();
    private final Identities identities = new Identities();
    private final Map<Mention, Person> persons = new HashMap<>();

    /** One more mention; all are added before the first is asked for. */
    public void add(Mention mention) {
        if (mentions.add(mention)) {
            offices.computeIfAbsent(Office.of(mention), none -> new NameDays())
                    .add(mention.name().words(), mention.day());
        }
    }

    /** Works out who is who. */
    public Collection<Person> settled() {
        offices.forEach((office, names) -> names.fullNames().forEach(words -> join(office, names, words)));
        Map<Identity, Person> known = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            (isRatherFromElsewhere(mention) ? Optional.<Identity>empty() : identity(mention)).ifPresent(identity -> {
                Person person = known.computeIfAbsent(identity, none -> new Person(mention.land()));
                person.isCalled(mention.name());
                person.held(mention.title().of(mention.land()), mention.title().isLeaders(), mention.day());
                persons.put(mention, person);
            });
        }
        return known.values();
    }

    /**
     * Who is met; nobody where it is not sure, as where the text does not say whose official it is, and somebody of that
     * office and name is better known from another country.
     */
    public Optional<Person> of(Mention mention) {
        return Optional.ofNullable(persons.get(mention));
    }

    private boolean isRatherFromElsewhere(Mention mention) {
        if (mention.qualified()) {
            return false;
        }
        Office here = Office.of(mention);
        long times = offices.get(here).times(mention.name().words(), mention.day());
        return offices.entrySet().stream()
                .filter(other ->
                        other.getKey().title().office().equals(here.title().office())
                                && !other.getKey().land().equals(here.land()))
                .anyMatch(other -> other.getValue().times(mention.name().words(), mention.day()) > times);
    }

    private void join(Office office, NameDays names, List<String> words) {
        if (office.title().use() == Title.Use.MONARCH) {
            names.sameMonarch(words).stream()
                    .filter(PersonName::isFull)
                    .forEach(other -> identities.join(office.land(), words, other));
            return;
        }
        names.spellings(words).forEach(other -> identities.join(office.land(), words, other));
        List<List<String>> longer = names.longer(words);
        if (!longer.isEmpty() && identities.areOne(office.land(), longer)) {
            identities.join(office.land(), words, longer.get(0));
        }
    }

    private Optional<Identity> identity(Mention mention) {
        List<String> words = mention.name().words();
        NameDays names = offices.get(Office.of(mention));
        if (mention.name().isFull()) {
            return Optional.of(identities.of(mention.land(), words));
        }
        Map<Identity, NavigableSet<LocalDate>> meant = near(mention, names);
        if (namesakes.have(mention.land(), words)) {
            return between(meant, mention.day());
        }
        if (meant.isEmpty()) {
            return surname(mention, names);
        }
        return meant.size() == 1 ? meant.keySet().stream().findFirst() : between(meant, mention.day());
    }

    /** A surname by itself is one person for as long as it is met at short intervals. */
    private Optional<Identity> surname(Mention mention, NameDays names) {
        Office office = Office.of(mention);
        List<String> words = mention.name().words();
        LocalDate since = Days.run(names.days(words), mention.day()).first();
        return office.title().use() != Title.Use.MONARCH && isShared(mention)
                ? Optional.empty()
                : Optional.of(new Identity(office.land(), words, office.title().office(), since));
    }

    /** Those full names of the office that hold the surname and are met near the day; one alone also by steps. */
    private Map<Identity, NavigableSet<LocalDate>> near(Mention mention, NameDays names) {
        Map<Identity, NavigableSet<LocalDate>> near = new LinkedHashMap<>();
        names.fullNames().stream().filter(full -> holds(mention, full)).forEach(full -> near.computeIfAbsent(
                        identities.of(mention.land(), full), none -> new TreeSet<>())
                .addAll(names.days(full)));
        if (near.size() == 1) {
            NavigableSet<LocalDate> full = near.values().iterator().next();
            NavigableSet<LocalDate> all = new TreeSet<>(full);
            all.addAll(names.days(mention.name().words()));
            return Days.run(all, mention.day()).stream().anyMatch(full::contains) ? near : Map.of();
        }
        near.values().removeIf(days -> !Days.isNear(days, mention.day()));
        return near;
    }

    private static boolean holds(Mention mention, List<String> full) {
        List<String> words = mention.name().words();
        return mention.title().use() == Title.Use.MONARCH
                ? PersonName.first(full).equals(PersonName.first(words))
                : PersonName.contains(full, words);
    }

    /** The one who is met next before the day, where it is he too who is met next after it. */
    private static Optional<Identity> between(Map<Identity, NavigableSet<LocalDate>> meant, LocalDate day) {
        NavigableSet<LocalDate> all = new TreeSet<>();
        meant.values().forEach(all::addAll);
        Set<Identity> around = new LinkedHashSet<>();
        meant.forEach((identity, days) -> {
            if (all.floor(day) != null && days.contains(all.floor(day))
                    || all.ceiling(day) != null && days.contains(all.ceiling(day))) {
                around.add(identity);
            }
        });
        boolean both = all.floor(day) != null && all.ceiling(day) != null;
        return both && around.size() == 1 ? around.stream().findFirst() : Optional.empty();
    }

    /** Whether several full names of the country hold the surname in those years. */
    private boolean isShared(Mention mention) {
        return offices.entrySet().stream()
                        .filter(office -> office.getKey().land().equals(mention.land()))
                        .flatMap(office -> office.getValue().fullNames().stream()
                                .filter(full ->
                                        PersonName.contains(full, mention.name().words()))
                                .filter(full -> Days.isNear(office.getValue().days(full), mention.day())))
                        .map(full -> identities.of(mention.land(), full))
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    private record Office(Land land, Title title) {

        private static final Title MONARCH = new Title("Monarch", OfficeKind.HEAD_OF_STATE, Title.Use.MONARCH);

        static Office of(Mention mention) {
            return new Office(mention.land(), mention.title().use() == Title.Use.MONARCH ? MONARCH : mention.title());
        }
    }
}
