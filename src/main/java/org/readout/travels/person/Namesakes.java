package org.readout.travels.person;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.readout.travels.name.Land;
import org.readout.travels.name.TextLines;

/** Surnames that one holder of an office has after another, as fathers and sons; they make the parse more careful. */
final class Namesakes {

    private final Map<String, List<String>> byCountry = TextLines.of("namesakes.txt").stream()
            .collect(Collectors.toMap(row -> row[0], row -> List.of(row[1].split(";"))));

    boolean have(Land land, List<String> words) {
        return byCountry.getOrDefault(land.name(), List.of()).stream().anyMatch(words::contains);
    }
}
