package org.readout.travels;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.readout.actor.ActorInput;
import org.readout.dossier.document.Entries;
import org.readout.dossier.document.Entry;
import org.readout.dossier.imports.RecordedSlugs;
import org.readout.event.EventInput;
import org.readout.meeting.MeetingInput;
import org.readout.writing.RecordModels;

/** The people, events and meetings of the U.S. State Department's travels and visits, as entries that count from 1. */
public final class TravelEntries implements Entries {

    private final String name;
    private final RecordedSlugs slugs;
    private final RecordModels models;
    private final StateTravels travels;
    private final Iterator<TravelRecords> records;
    private final Queue<Entry> waiting = new ArrayDeque<>();
    private long number;

    /**
     * Reads a folder of XML files, and those within it.
     *
     * @param slugs tells which actors the record has, and is closed with the entries
     */
    public TravelEntries(Path folder, RecordedSlugs slugs, RecordModels models) throws IOException {
        this.name = folder.toString();
        this.slugs = slugs;
        this.models = models;
        travels = StateTravels.read(folder);
        travels.faults()
                .forEach(fault -> waiting.add(new Entry.Refused(
                        new Entry.Spot(fault.file().toString(), fault.line()), null, List.of(fault.reason()))));
        records = travels.records(actor -> slugs.has("actor", actor)).iterator();
    }

    @Override
    public Entry next() {
        while (waiting.isEmpty() && records.hasNext()) {
            TravelRecords some = records.next();
            addAll(ActorInput.class, some.actors());
            addAll(EventInput.class, some.events());
            addAll(MeetingInput.class, some.meetings());
        }
        return waiting.poll();
    }

    /** How many of each the source gave. */
    public List<String> counts() {
        return travels.tally().lines();
    }

    private <I> void addAll(Class<I> type, List<I> inputs) {
        for (I input : inputs) {
            waiting.add(new Entry.Read<>(new Entry.Spot(name, ++number), models.of(type), input, Map.of(), 1000));
        }
    }

    @Override
    public void close() throws IOException {
        slugs.close();
    }
}
