package org.readout.dossier.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.readout.dossier.document.RevisionInput;
import org.readout.writing.RecordModels;

/** The later revisions of one statement, within a transaction that writes. */
@Singleton
class RevisedRepository {

    private static final String REVISIONS = """
            select r.number, case when j.kind <> 'RETRACTED' then cast(r.content as varchar) end, j.reason, j.editor
            from revision r
            join statement s on s.id = r.record_id
            join journal j on j.position = r.position
            where s.slug = ?1 and r.number > 1 and j.kind <> 'MERGED'
            order by r.number
            """;

    private static final String DATE_LAST =
            "update journal set at = ?1 where position = (select position from journal_head)";

    private final RecordModels models;

    RevisedRepository(RecordModels models) {
        this.models = models;
    }

    /** From the second on; none where there is no such statement. */
    Uni<List<RevisionInput>> revisions(String slug) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REVISIONS, Object[].class)
                        .setParameter(1, slug)
                        .getResultList())
                .map(rows -> rows.stream().map(row -> revision(slug, row)).toList());
    }

    /** Gives the journal's last entry, which the transaction wrote, its time. */
    Uni<Integer> dateLast(Instant at) {
        return Panache.getSession().chain(session -> session.createNativeQuery(DATE_LAST)
                .setParameter(1, at.atOffset(ZoneOffset.UTC))
                .executeUpdate());
    }

    private RevisionInput revision(String slug, Object[] row) {
        try {
            return RevisionInput.stored(
                    models,
                    slug,
                    ((Number) row[0]).intValue(),
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A revision of " + slug + " cannot be read", e);
        }
    }
}
