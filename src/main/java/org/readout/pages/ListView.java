package org.readout.pages;

import java.util.Optional;

/** A page about no one record. */
public interface ListView<D> extends View<D> {

    Subject NONE = new Subject(null, null);

    @Override
    default Optional<Subject> subject(D found) {
        return Optional.of(NONE);
    }
}
