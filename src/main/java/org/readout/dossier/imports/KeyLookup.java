package org.readout.dossier.imports;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.readout.dossier.document.Entry;
import org.readout.dossier.document.Kind;
import org.readout.dossier.document.RevisionInput;
import org.readout.event.EventInput;
import org.readout.event.PlaceBulk;
import org.readout.event.PlaceInput;
import org.readout.meeting.MeetingInput;
import org.readout.writing.InputReference;

/** Finds what the slugs of a batch stand for, and keeps it: a key is for ever, so that it is asked for once. */
final class KeyLookup {

    private static final int KEPT = 100_000;

    private final KeyRepository keys;
    private final Map<String, Map<String, String>> codes;
    private final Cache<Slug, UUID> found =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    KeyLookup(Connection connection, KeyRepository keys) throws SQLException {
        this.keys = keys;
        codes = Map.of("country", keys.countries(connection), "event code", keys.eventCodes(connection));
    }

    /** A slug, or what else a reference goes by, and the noun of what it names. */
    record Slug(String noun, String slug) {}

    /** The place that an input has; null where it has none. */
    static PlaceInput place(Object input) {
        if (input instanceof EventInput event) {
            return event.place();
        }
        return input instanceof MeetingInput meeting ? meeting.place() : null;
    }

    /** What the entries refer to, and which of them the record has. */
    Resolved resolved(Connection connection, List<Entry.Read<?>> entries) throws SQLException {
        Resolved known = new Resolved(codes);
        entries.forEach(entry -> ask(entry, known));
        for (Map.Entry<String, Set<String>> asked : known.asked().entrySet()) {
            Set<String> unknown = new TreeSet<>();
            for (String slug : asked.getValue()) {
                UUID key = found.getIfPresent(new Slug(asked.getKey(), slug));
                if (key == null) {
                    unknown.add(slug);
                } else {
                    known.put(asked.getKey(), slug, key);
                }
            }
            if (!unknown.isEmpty()) {
                KeyRepository.Keys answer = keys.keys(connection, asked.getKey(), unknown);
                known.put(asked.getKey(), answer);
                answer.all().forEach((slug, key) -> {
                    // what is retracted can be restored
                    if (!answer.retracted().contains(slug)) {
                        found.put(new Slug(asked.getKey(), slug), key);
                    }
                });
            }
        }
        return known;
    }

    /** Takes what a transaction brought, once it is committed. */
    void keep(Map<Slug, UUID> committed) {
        found.putAll(committed);
    }

    private void ask(Entry.Read<?> entry, Resolved known) {
        for (InputReference one : entry.check().references()) {
            if (!codes.containsKey(one.noun())) {
                known.ask(one.noun(), one.slug());
            }
        }
        if (entry.check().isFaulty()) {
            return;
        }
        known.ask(PlaceBulk.NOUN, PlaceBulk.name(place(entry.input())));
        if (entry.input() instanceof RevisionInput revision) {
            known.ask(Kind.STATEMENT.name(), revision.slug());
        } else if (entry.kind().hasSlug()) {
            known.ask(entry.kind().name(), entry.label());
        }
    }
}
