package org.readout.dossier;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.readout.dossier.travels.StateTravels;

/** The people, events and meetings of the U.S. State Department's travels and visits, as entries that count from 1. */
final class TravelEntries implements Entries {

    private final String name;
    private final Connection connection;
    private final StateTravels travels;
    private final Iterator<Dossier> dossiers;
    private final Queue<Entry> waiting = new ArrayDeque<>();
    private long number;

    /** @param connection is closed with the entries */
    TravelEntries(Path folder, Connection connection, KeyRepository keys) throws IOException {
        this.name = folder.toString();
        this.connection = connection;
        travels = StateTravels.read(folder);
        travels.faults()
                .forEach(fault -> waiting.add(new Entry.Refused(
                        new Entry.Spot(fault.file().toString(), fault.line()), null, List.of(fault.reason()))));
        dossiers = travels.dossiers(actor -> isRecorded(actor, keys)).iterator();
    }

    @Override
    public Entry next() {
        while (waiting.isEmpty() && dossiers.hasNext()) {
            Dossier dossier = dossiers.next();
            addAll(Kind.ACTOR, dossier.actors());
            addAll(Kind.EVENT, dossier.events());
            addAll(Kind.MEETING, dossier.meetings());
        }
        return waiting.poll();
    }

    /** How many of each the source gave. */
    List<String> counts() {
        return travels.tally().lines();
    }

    private <I> void addAll(Kind<I> kind, List<I> inputs) {
        for (I input : inputs) {
            waiting.add(new Entry.Read<>(new Entry.Spot(name, ++number), kind, input, 1000));
        }
    }

    private boolean isRecorded(String actor, KeyRepository keys) {
        try {
            return !keys.keys(connection, "actor", List.of(actor)).isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException("The record cannot be asked for " + actor + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
