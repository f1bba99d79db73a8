package org.readout.dossier.imports;

import com.github.benmanes.caffeine.cache.Cache;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.readout.dossier.document.Entry;
import org.readout.dossier.document.RevisionInput;
import org.readout.platform.Caches;
import org.readout.writing.RecordKind;
import org.readout.writing.SluggedModel;
import org.readout.writing.input.InputReference;
import org.readout.writing.input.NearestNames;
import org.readout.writing.input.ReferenceName;
import org.readout.writing.input.SharedPart;
import org.readout.writing.reference.NearestNameRepository;

/** Finds what the slugs of a batch stand for, and keeps it: a key is for ever, so that it is asked for once. */
final class KeyLookup {

    private static final int KEPT = 100_000;

    /** Of more entries with something missing nobody is told what they may have meant. */
    private static final int MOST_SUGGESTIONS = 100;

    private final KeyRepository keys;
    private final NearestNameRepository nearest;
    private final Cache<Slug, UUID> found = Caches.builder().maximumSize(KEPT).build();
    private int suggestions = 0;

    KeyLookup(KeyRepository keys, NearestNameRepository nearest) {
        this.keys = keys;
        this.nearest = nearest;
    }

    /** A slug, or what else a reference goes by, and the noun of what it names. */
    record Slug(String noun, String slug) {}

    /** What the entries refer to, and which of them the record has. */
    Resolved resolved(Connection connection, List<Entry.Read<?>> entries) throws SQLException {
        Resolved known = new Resolved();
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

    /**
     * Ends the check of an entry.
     *
     * @throws org.readout.graphql.error.BadInput with all that is wrong with it
     */
    void check(Connection connection, Entry.Read<?> entry, Resolved known) throws SQLException {
        List<InputReference> missing = entry.check().missing(known::found);
        List<ReferenceName> names = NearestNames.lookedFor(missing);
        entry.check().end(missing, nearest(connection, names).or(names, known::found));
    }

    /** What is to be said of a record that an entry names and the record does not have. */
    String missing(Connection connection, String noun, String slug) throws SQLException {
        ReferenceName name = new ReferenceName(noun, slug);
        return nearest(connection, List.of(name)).missing(name);
    }

    private NearestNames nearest(Connection connection, List<ReferenceName> names) throws SQLException {
        return names.isEmpty() || suggestions++ >= MOST_SUGGESTIONS
                ? NearestNames.NONE
                : nearest.within(connection, names);
    }

    /** Takes what a transaction brought, once it is committed. */
    void keep(Map<Slug, UUID> committed) {
        found.putAll(committed);
    }

    private static <I> void ask(Entry.Read<I> entry, Resolved known) {
        for (InputReference one : entry.check().references()) {
            known.ask(one.noun(), one.slug());
        }
        if (entry.check().isFaulty()) {
            return;
        }
        for (SharedPart part : entry.check().parts()) {
            known.ask(part.noun(), part.identity());
        }
        if (entry.input() instanceof RevisionInput revision) {
            known.ask(RecordKind.STATEMENT.noun(), revision.slug());
        } else if (entry.kind() instanceof SluggedModel<I, ?> model) {
            known.ask(model.kind().noun(), entry.label());
        }
    }
}
