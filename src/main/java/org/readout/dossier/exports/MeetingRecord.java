package org.readout.dossier.exports;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.readout.dossier.content.ContentRepository;
import org.readout.dossier.content.Contents;
import org.readout.dossier.document.Kind;
import org.readout.graphql.error.BadInput;
import org.readout.writing.Inputs;

/**
 * What the record of one meeting needs to stand alone: its statements, status changes and contradictions, and all that any
 * revision of them refers to. Other meetings that its statements speak of come without statements of their own.
 */
final class MeetingRecord {

    private static final Map<String, Kind<?>> KINDS = new HashMap<>(Map.of("outlet", Kind.ACTOR));

    static {
        Kind.ALL.stream().filter(Kind::hasSlug).forEach(kind -> KINDS.put(kind.name(), kind));
    }

    private final Connection connection;
    private final ContentRepository contents;
    private final Map<Kind<?>, Set<String>> found = new HashMap<>();

    /** Slugs whose own references have not been looked at. */
    private Map<Kind<?>, Set<String>> open = new HashMap<>();

    private MeetingRecord(Connection connection, ContentRepository contents) {
        this.connection = connection;
        this.contents = contents;
    }

    /**
     * Slugs by kind.
     *
     * @throws BadInput where there is no such meeting
     */
    static Map<Kind<?>, Set<String>> of(String meeting, Connection connection, ContentRepository contents)
            throws SQLException, IOException {
        return new MeetingRecord(connection, contents).closed(meeting);
    }

    private Map<Kind<?>, Set<String>> closed(String meeting) throws SQLException, IOException {
        add("meeting", meeting);
        try (Contents<?> itself = contents.under(connection, Kind.MEETING, Set.of(meeting))) {
            if (!itself.next()) {
                throw new BadInput("There is no meeting '" + meeting + "'.");
            }
        }
        for (String statement : contents.statementsOn(connection, meeting)) {
            add("statement", statement);
        }
        try (Contents<?> changes = contents.statusChangesOf(connection, meeting)) {
            referAll(changes);
        }
        try (Contents<?> contradictions = contents.contradictionsOn(connection, meeting)) {
            referAll(contradictions);
        }
        while (!open.isEmpty()) {
            Map<Kind<?>, Set<String>> asked = open;
            open = new HashMap<>();
            for (Map.Entry<Kind<?>, Set<String>> some : asked.entrySet()) {
                refer(some.getKey(), some.getValue());
            }
        }
        return found;
    }

    private void refer(Kind<?> kind, Set<String> slugs) throws SQLException, IOException {
        try (Contents<?> records = contents.under(connection, kind, slugs)) {
            referAll(records);
        }
        if (kind == Kind.STATEMENT) {
            try (Contents<?> revisions = contents.revisionsOf(connection, slugs)) {
                referAll(revisions);
            }
        }
    }

    private <I> void referAll(Contents<I> some) throws SQLException, IOException {
        while (some.next()) {
            Inputs.references(some.input()).forEach(one -> add(one.noun(), one.slug()));
        }
    }

    private void add(String noun, String slug) {
        Kind<?> kind = KINDS.get(noun);
        // codes come with every record
        if (kind != null && found.computeIfAbsent(kind, any -> new HashSet<>()).add(slug)) {
            open.computeIfAbsent(kind, any -> new HashSet<>()).add(slug);
        }
    }
}
