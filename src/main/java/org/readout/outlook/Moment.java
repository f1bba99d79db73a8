package org.readout.outlook;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A statement's place in time: the day, then the order of recording. */
record Moment(LocalDate earliest, LocalDate latest, UUID statement) {

    static Moment of(Utterance utterance) {
        return new Moment(utterance.earliest(), utterance.latest(), utterance.statement());
    }

    /** As texts that sort as the moment does. */
    List<String> place() {
        return Stream.of(earliest, latest, statement).map(Object::toString).toList();
    }
}
