package org.readout.dossier.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.readout.platform.database.sql.EntityCopy;
import org.readout.writing.RecordEntity;
import org.readout.writing.RecordModel;
import org.readout.writing.reference.References;

/** New records of one kind on their way in, many at a time, as the entities that one would be recorded as. */
final class RecordCopy<I, E extends RecordEntity> {

    private final RecordModel<I, E> model;
    private final EntityCopy<E> entities;
    private final Map<Class<?>, EntityCopy<?>> beside = new LinkedHashMap<>();

    RecordCopy(RecordModel<I, E> model) {
        this.model = model;
        entities = new EntityCopy<>(model.entity());
    }

    /**
     * Takes the rows of a new record.
     *
     * @param input without a fault
     * @param known all that the input refers to
     * @return its key
     */
    UUID add(I input, References known) {
        E entity = model.entity(input, known);
        UUID key = entities.add(entity);
        model.beside(entity, key).forEach(this::addBeside);
        return key;
    }

    /** The rows that were taken, in the order in which they can be written. */
    Stream<EntityCopy<?>> rows() {
        return Stream.concat(Stream.of(entities), beside.values().stream());
    }

    @SuppressWarnings("unchecked")
    private <B> void addBeside(B entity) {
        ((EntityCopy<B>) beside.computeIfAbsent(entity.getClass(), EntityCopy::new)).add(entity);
    }
}
