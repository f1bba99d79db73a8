package org.readout.outlook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A statement's place in time: the day, then the order of recording. */
record Moment(LocalDate earliest, LocalDate latest, UUID statement) implements Comparable<Moment> {

    /** Keys as text, since Java compares the halves of a UUID as signed numbers. */
    private static final Comparator<Moment> BY_DAY_THEN_RECORDING = Comparator.comparing(Moment::earliest)
            .thenComparing(Moment::latest)
            .thenComparing(moment -> moment.statement().toString());

    static Moment of(Utterance utterance) {
        return new Moment(utterance.earliest(), utterance.latest(), utterance.statement());
    }

    @Override
    public int compareTo(Moment other) {
        return BY_DAY_THEN_RECORDING.compare(this, other);
    }

    /** As texts that sort as the moment does. */
    List<String> place() {
        return Stream.of(earliest, latest, statement).map(Object::toString).toList();
    }
}
