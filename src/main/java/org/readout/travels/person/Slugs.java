package org.readout.travels.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.readout.travels.name.PersonName;

/** Names in addresses: kebab case in ASCII. */
public final class Slugs {

    /** From the one that is best to read to the one that nobody else has. */
    private static final List<Function<Person, String>> OF_PERSONS = List.of(
            Slugs::byName,
            person -> person.name().isFull() ? kebab(person.name().printed()) : byName(person),
            person -> byName(person) + "-" + kebab(person.land().name()),
            person -> byName(person) + "-" + kebab(person.land().name()) + "-" + person.firstYear());

    private Slugs() {}

    /** Gives each person a slug. Where several would have the same one, none of them has it. */
    public static void assign(Collection<Person> persons) {
        List<Person> without = new ArrayList<>(persons);
        for (Function<Person, String> form : OF_PERSONS) {
            Map<String, List<Person>> claims = without.stream().collect(Collectors.groupingBy(form));
            claims.forEach((slug, claimants) -> {
                if (claimants.size() == 1) {
                    claimants.get(0).callInAddresses(slug);
                    without.remove(claimants.get(0));
                }
            });
        }
        if (!without.isEmpty()) {
            throw new IllegalStateException("no slug for " + without.get(0).name());
        }
    }

    public static String kebab(String text) {
        return PersonName.folded(text)
                .replaceAll("['’‘]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static String byName(Person person) {
        String name = String.join("-", person.name().words());
        return person.name().isFull()
                ? name
                : name + "-" + kebab(person.offices().get(0).title());
    }
}
