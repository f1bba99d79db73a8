package org.readout.dossier.imports;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.readout.dossier.content.ContentRepository;
import org.readout.dossier.document.Entry;
import org.readout.writing.RecordModel;
import org.readout.writing.RecordModels;
import org.readout.writing.SluggedModel;

/** What the record has already of what a batch would record. */
final class StoredContents {

    private final Connection connection;
    private final RecordModels models;
    private final ContentRepository contents;
    private final BiFunction<RecordModel<?, ?>, String, List<?>> revised;

    /** @param revised what a record holds beyond what the database says of it, by its kind and slug */
    StoredContents(
            Connection connection,
            RecordModels models,
            ContentRepository contents,
            BiFunction<RecordModel<?, ?>, String, List<?>> revised) {
        this.connection = connection;
        this.models = models;
        this.contents = contents;
        this.revised = revised;
    }

    /** Contents by identity. */
    Map<String, List<Object>> of(List<Entry.Read<?>> entries, Resolved known) throws SQLException, IOException {
        Map<String, List<Object>> stored = new HashMap<>();
        for (RecordModel<?, ?> model : models.all()) {
            add(model, entries, known, stored);
        }
        return stored;
    }

    private <I> void add(
            RecordModel<I, ?> model, List<Entry.Read<?>> entries, Resolved known, Map<String, List<Object>> stored)
            throws SQLException, IOException {
        List<I> perhaps = entries.stream()
                .filter(entry -> entry.kind().name().equals(model.name())
                        && !entry.check().isFaulty())
                .map(entry -> model.input().cast(entry.input()))
                .filter(input -> !(model instanceof SluggedModel<?, ?>)
                        || known.has(model.kind().noun(), model.label(input)))
                .toList();
        if (!perhaps.isEmpty()) {
            for (I input : contents.stored(connection, model, perhaps)) {
                stored.computeIfAbsent(model.identity(input), any -> new ArrayList<>())
                        .add(input);
            }
            perhaps.forEach(input -> stored.computeIfPresent(model.identity(input), (identity, all) -> {
                all.addAll(revised.apply(model, model.label(input)));
                return all;
            }));
        }
    }
}
