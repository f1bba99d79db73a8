package org.readout.dossier.imports;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.postgresql.copy.CopyManager;
import org.readout.dossier.document.Entry;
import org.readout.platform.database.sql.EntityCopy;
import org.readout.writing.RecordModel;
import org.readout.writing.RecordModels;
import org.readout.writing.input.SharedPart;
import org.readout.writing.reference.SharedPartRepository;

/** The new records of one batch, of all kinds, with the parts that they share. */
final class BatchCopy {

    private final Map<String, PartCopy<?>> parts = new LinkedHashMap<>();
    private final Map<String, RecordCopy<?, ?>> records = new LinkedHashMap<>();

    BatchCopy(RecordModels models, List<SharedPartRepository<?>> shared) {
        shared.forEach(repository -> parts.put(repository.noun(), new PartCopy<>(repository)));
        models.all().forEach(model -> records.put(model.name(), new RecordCopy<>(model)));
    }

    /**
     * Takes an entry.
     *
     * @param known all that it refers to; it knows what the entry brings afterwards
     * @return what it brings, for those after it to refer to
     */
    <I> Map<KeyLookup.Slug, UUID> add(Entry.Read<I> entry, Resolved known) {
        Map<KeyLookup.Slug, UUID> brought = new HashMap<>();
        for (SharedPart part : entry.check().parts()) {
            if (!known.has(part.noun(), part.identity())) {
                bring(part.noun(), part.identity(), parts.get(part.noun()).add(part), known, brought);
            }
        }
        RecordModel<I, ?> model = (RecordModel<I, ?>) entry.kind();
        UUID key = copy(model).add(entry.input(), known);
        for (String noun : model.nouns(entry.input())) {
            bring(noun, entry.label(), key, known, brought);
        }
        return brought;
    }

    /** Writes what was taken, and forgets it. */
    void write(CopyManager copies) throws SQLException {
        for (EntityCopy<?> rows : rows().toList()) {
            rows.write(copies);
        }
    }

    void clear() {
        rows().forEach(EntityCopy::clear);
    }

    private Stream<EntityCopy<?>> rows() {
        return Stream.concat(
                parts.values().stream().map(part -> part.rows),
                records.values().stream().flatMap(RecordCopy::rows));
    }

    private static void bring(String noun, String slug, UUID key, Resolved known, Map<KeyLookup.Slug, UUID> brought) {
        known.put(noun, slug, key);
        brought.put(new KeyLookup.Slug(noun, slug), key);
    }

    @SuppressWarnings("unchecked")
    private <I> RecordCopy<I, ?> copy(RecordModel<I, ?> model) {
        return (RecordCopy<I, ?>) records.get(model.name());
    }

    /** New parts of one kind. */
    private static final class PartCopy<P extends SharedPart> {

        private final SharedPartRepository<P> repository;
        private final EntityCopy<Object> rows;

        @SuppressWarnings("unchecked")
        PartCopy(SharedPartRepository<P> repository) {
            this.repository = repository;
            rows = new EntityCopy<>((Class<Object>) repository.entityType());
        }

        @SuppressWarnings("unchecked")
        UUID add(SharedPart part) {
            return rows.add(repository.entity((P) part));
        }
    }
}
