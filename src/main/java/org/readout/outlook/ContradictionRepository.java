package org.readout.outlook;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Every query on contradictions that editors recorded. */
@ApplicationScoped
public class ContradictionRepository implements PanacheRepositoryBase<ContradictionEntity, UUID> {

    private static final String SAME = "kind = ?1 and earlier = ?2 and later = ?3 and meeting is not distinct from ?4";

    /** The contradiction of that kind between those statements, or null; part of a transaction that writes. */
    Uni<ContradictionEntity> same(ContradictionEntity fresh) {
        return find(SAME, fresh.kind, fresh.earlier, fresh.later, fresh.meeting).firstResult();
    }
}
