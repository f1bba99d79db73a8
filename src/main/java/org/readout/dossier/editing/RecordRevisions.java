package org.readout.dossier.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.readout.writing.RecordModel;

/** What revisions hold, and mergers, as parts of a transaction that writes. */
@Singleton
class RecordRevisions {

    private static final String CONTENT = """
            select cast(r.content as varchar), cast(%s as varchar)
            from revision r
            join %s x on x.id = r.record_id
            where x.id = ?1 and r.number = ?2
            """;
    private static final String ANY = """
            select cast(r.content as varchar), cast(%s as varchar)
            from %s x
            join revision r on r.record_id = x.id and r.number = x.revision
            where x.state <> 'RETRACTED'
            limit 1
            """;
    private static final String RESTORES = "select set_config('readout.change', 'RESTORED', true)";
    private static final String MERGE = "select count(*) from merge_record(?1, ?2, ?3)";

    /** The input by which the content of a revision would be recorded; null if there is no such revision. */
    <I> Uni<I> content(UUID record, int number, RecordModel<I, ?> model) {
        String query = CONTENT.formatted(model.contents().slug(), model.table());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(query, Object[].class)
                        .setParameter(1, record)
                        .setParameter(2, number)
                        .getResultList())
                .map((List<Object[]> found) -> found.isEmpty() ? null : read(found.get(0), model));
    }

    /** The input by which some record that stands would be recorded; null if there is none. */
    <I> Uni<I> any(RecordModel<I, ?> model) {
        String query = ANY.formatted(model.contents().slug(), model.table());
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(query, Object[].class).getSingleResultOrNull())
                .map(row -> row == null ? null : read(row, model));
    }

    /** The journal tells of what is changed from here on as restored. */
    Uni<Void> beginRestoring() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(RESTORES, String.class).getSingleResult())
                .replaceWithVoid();
    }

    /** One record stands for another of its type from now on. */
    Uni<Void> merge(String type, UUID from, UUID into) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MERGE, Long.class)
                        .setParameter(1, type)
                        .setParameter(2, from)
                        .setParameter(3, into)
                        .getSingleResult())
                .replaceWithVoid();
    }

    private static <I> I read(Object[] row, RecordModel<I, ?> model) {
        try {
            return model.read((String) row[1], (String) row[0]);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A revision of a " + model.kind().noun() + " cannot be read", e);
        }
    }
}
