package org.readout.pages.actor;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.readout.pages.part.ActorLink;
import org.readout.pages.part.PartialDay;
import org.readout.pages.part.PlaceName.CountryName;

/**
 * An office that somebody held.
 *
 * @param country null where it belongs to none
 * @param institution null where it is one of no body
 * @param heldFrom null where it is not known
 * @param heldUntil null where it is not known, or is still to come
 */
@RegisterForReflection
public record OfficeLine(
        String title, CountryName country, ActorLink institution, KnownDay heldFrom, KnownDay heldUntil) {

    /** How its dates are known; empty where a source prints them. */
    public List<String> bases() {
        return Stream.of(heldFrom, heldUntil)
                .filter(Objects::nonNull)
                .map(KnownDay::basis)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * A partial date, and how it is known.
     *
     * @param basis null where a source prints it
     */
    @RegisterForReflection
    public record KnownDay(String edtf, String label, String basis) {

        /** The date alone. */
        public PartialDay day() {
            return new PartialDay(edtf, label);
        }
    }
}
