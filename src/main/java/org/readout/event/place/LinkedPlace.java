package org.readout.event.place;

import org.readout.writing.content.LinkedNode;

/** Places as linked data. */
public final class LinkedPlace {

    private LinkedPlace() {}

    /** Returns null for null. */
    public static LinkedNode of(PlaceInput place) {
        return place == null
                ? null
                : LinkedNode.blank("schema:Place")
                        .text("schema:name", place.name())
                        .node("schema:address", address(place));
    }

    private static LinkedNode address(PlaceInput place) {
        return place.city() == null && place.country() == null
                ? null
                : LinkedNode.blank("schema:PostalAddress")
                        .text("schema:addressLocality", place.city())
                        .text("schema:addressCountry", place.country());
    }
}
