package org.readout.travels.name;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The countries and bodies that the source names, and their adjectives. */
public final class Countries {

    private static final String NO_CODE = "-";
    private static final String TERRITORY = "*";
    private static final String LIST = ";";

    private final Map<String, Land> byName = new HashMap<>();
    private final Map<String, Land> byAttribute = new HashMap<>();

    public Countries() {
        TextLines.of("lands.txt").forEach(this::add);
    }

    /** The country of that name. */
    public Optional<Land> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The country that an adjective or a name before a title means, as in {@code French President}. */
    public Optional<Land> meant(String attribute) {
        return Optional.ofNullable(byAttribute.get(attribute));
    }

    public Set<String> names() {
        return byName.keySet();
    }

    public Set<String> attributes() {
        return byAttribute.keySet();
    }

    public Land unitedStates() {
        return byName.get("United States");
    }

    private void add(String... row) {
        boolean territory = row[0].endsWith(TERRITORY);
        String code = territory ? row[0].substring(0, row[0].length() - TERRITORY.length()) : row[0];
        Land land = new Land(code.equals(NO_CODE) ? null : code, row[1], territory);
        addName(land.plainName(), land);
        for (String name : row[2].split(LIST)) {
            addName(name, land);
        }
        for (String adjective : row[3].split(LIST)) {
            add(byAttribute, adjective, land);
        }
    }

    private void addName(String name, Land land) {
        add(byName, name, land);
        add(byAttribute, name, land);
    }

    private static void add(Map<String, Land> lands, String name, Land land) {
        if (!name.isEmpty()) {
            Land other = lands.putIfAbsent(name, land);
            if (other != null && !other.equals(land)) {
                throw new IllegalStateException("lands.txt gives '" + name + "' to two");
            }
        }
    }
}
