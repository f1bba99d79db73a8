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
import org.readout.graphql.error.BadInput;
import org.readout.writing.RecordKind;
import org.readout.writing.RecordModel;
import org.readout.writing.RecordModels;
import org.readout.writing.SluggedModel;
import org.readout.writing.input.Inputs;

/**
 * What the record of one meeting needs to stand alone: what is said of it, as statements, status changes and contradictions, and
 * all that any revision of them refers to. Other meetings that its statements speak of come without statements of their own.
 */
final class MeetingRecord {

    private final Connection connection;
    private final RecordModels models;
    private final ContentRepository contents;
    private final Map<String, Set<String>> found = new HashMap<>();
    /** Slugs whose own references have not been looked at. */
    private Map<String, Set<String>> open = new HashMap<>();

    private MeetingRecord(Connection connection, RecordModels models, ContentRepository contents) {
        this.connection = connection;
        this.models = models;
        this.contents = contents;
    }

    /** @throws BadInput where there is no such meeting */
    static MeetingRecord of(String meeting, Connection connection, RecordModels models, ContentRepository contents)
            throws SQLException, IOException {
        MeetingRecord record = new MeetingRecord(connection, models, contents);
        record.close(meeting);
        return record;
    }

    /** Of the records of a kind that belong to it. */
    Set<String> slugs(RecordModel<?, ?> model) {
        return found.getOrDefault(model.name(), Set.of());
    }

    private void close(String meeting) throws SQLException, IOException {
        RecordModel<?, ?> meetings = models.of(RecordKind.MEETING);
        add(meetings, meeting);
        try (Contents<?> itself = contents.under(connection, meetings, Set.of(meeting))) {
            if (!itself.next()) {
                throw new BadInput("There is no meeting '" + meeting + "'.");
            }
        }
        for (RecordModel<?, ?> model : models.all()) {
            if (model.contents().aboutMeetings() != null) {
                addAbout(meeting, model);
            }
        }
        while (!open.isEmpty()) {
            Map<String, Set<String>> asked = open;
            open = new HashMap<>();
            for (RecordModel<?, ?> model : models.all()) {
                refer(model, asked.getOrDefault(model.name(), Set.of()));
            }
        }
    }

    private <I> void addAbout(String meeting, RecordModel<I, ?> model) throws SQLException, IOException {
        try (Contents<I> said = contents.about(connection, model, meeting)) {
            while (said.next()) {
                I input = said.input();
                if (model instanceof SluggedModel<?, ?>) {
                    add(model, model.label(input));
                }
                refer(input);
            }
        }
    }

    private void refer(RecordModel<?, ?> model, Set<String> slugs) throws SQLException, IOException {
        if (slugs.isEmpty()) {
            return;
        }
        try (Contents<?> records = contents.under(connection, model, slugs)) {
            referAll(records);
        }
        if (model.kind() == RecordKind.STATEMENT) {
            try (Contents<?> revisions = contents.revisionsOf(connection, slugs)) {
                referAll(revisions);
            }
        }
    }

    private void referAll(Contents<?> some) throws SQLException, IOException {
        while (some.next()) {
            refer(some.input());
        }
    }

    private void refer(Object input) {
        Inputs.references(input).forEach(one -> add(one.noun(), one.slug()));
    }

    /** Codes come with every record. */
    private void add(String noun, String slug) {
        models.all().stream().filter(model -> model.isCalled(noun)).forEach(model -> add(model, slug));
    }

    private void add(RecordModel<?, ?> model, String slug) {
        if (found.computeIfAbsent(model.name(), any -> new HashSet<>()).add(slug)) {
            open.computeIfAbsent(model.name(), any -> new HashSet<>()).add(slug);
        }
    }
}
