package org.readout.dossier.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.readout.dossier.content.Unfolded;
import org.readout.dossier.document.DossierJson;

/** What revisions hold, and mergers, as parts of a transaction that writes. */
@Singleton
class RecordRevisions {

    private static final String CONTENT = """
            select cast(r.content as varchar), s.slug
            from revision r left join statement s on s.id = r.record_id
            where r.record_id = ?1 and r.number = ?2
            """;
    private static final String RESTORES = "select set_config('readout.change', 'RESTORED', true)";
    private static final String MERGE = "select count(*) from merge_record(?1, ?2, ?3)";

    /** The input by which the content of a revision would be recorded; null if there is no such revision. */
    <I> Uni<I> content(UUID record, int number, Class<I> input) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CONTENT, Object[].class)
                        .setParameter(1, record)
                        .setParameter(2, number)
                        .getResultList())
                .map((List<Object[]> found) -> found.isEmpty() ? null : read(found.get(0), input));
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

    private static <I> I read(Object[] row, Class<I> input) {
        String content = (String) row[0];
        String statement = (String) row[1];
        try {
            return DossierJson.MAPPER.treeToValue(
                    statement == null ? DossierJson.MAPPER.readTree(content) : Unfolded.statement(statement, content),
                    input);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A revision cannot be read as " + input.getSimpleName(), e);
        }
    }
}
