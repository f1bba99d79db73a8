package org.readout.pages.part;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place.
 *
 * @param city null where sources name none
 * @param country null where sources name none
 */
@RegisterForReflection
public record PlaceName(String name, String city, CountryName country) {

    /** As Kremlin, Moscow, Russia. */
    public String label() {
        return Stream.of(name, city, country == null ? null : country.name())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** A country by its name. */
    @RegisterForReflection
    public record CountryName(String name) {}
}
