package org.readout.outlook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A statement's place in time: the day, then the order of recording. */
record StatementPosition(LocalDate earliest, LocalDate latest, UUID statement)
        implements Comparable<StatementPosition> {

    /** Keys as text, since Java compares the halves of a UUID as signed numbers. */
    private static final Comparator<StatementPosition> BY_DAY_THEN_RECORDING = Comparator.comparing(
                    StatementPosition::earliest)
            .thenComparing(StatementPosition::latest)
            .thenComparing(moment -> moment.statement().toString());

    static StatementPosition of(Utterance utterance) {
        return new StatementPosition(utterance.earliest(), utterance.latest(), utterance.statement());
    }

    @Override
    public int compareTo(StatementPosition other) {
        return BY_DAY_THEN_RECORDING.compare(this, other);
    }

    /** As texts that sort as the moment does. */
    List<String> place() {
        return Stream.of(earliest, latest, statement).map(Object::toString).toList();
    }
}
