package org.readout.writing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import org.readout.graphql.FaultCollector;
import org.readout.graphql.TextLength;
import org.readout.graphql.TextRule;
import org.readout.graphql.error.BadInput;
import org.readout.writing.reference.ReferenceLookup;
import org.readout.writing.transaction.Recorded;

/** Marks records as retracted; the database refuses it where others stand on one. */
public final class Retraction {

    private static final TextRule SLUG = new TextRule(TextLength.SLUG);

    private Retraction() {}

    /**
     * Retracts the record of a slug within the caller's transaction; once more changes nothing.
     *
     * @throws BadInput where there is no such record
     */
    public static Uni<Recorded> of(SlugRepository<?> repository, String slug, ReferenceLookup lookup) {
        FaultCollector faults = new FaultCollector();
        faults.check("slug", slug, SLUG);
        faults.end();
        return repository.stored(slug).chain(stored -> {
            if (stored == null) {
                return lookup.missing(repository.noun(), slug).map(message -> {
                    throw BadInput.at("slug", message);
                });
            }
            return of(stored);
        });
    }

    /** Retracts a record within the caller's transaction; once more changes nothing. */
    public static Uni<Recorded> of(RecordEntity stored) {
        if (stored.isRetracted()) {
            return Uni.createFrom().item(new Recorded(stored.key(), false));
        }
        stored.revise(RecordState.RETRACTED, "id");
        return Panache.getSession()
                .chain(session -> session.flush())
                .replaceWith(() -> new Recorded(stored.key(), true));
    }
}
