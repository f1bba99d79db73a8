package org.readout.writing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.readout.graphql.Node;
import org.readout.graphql.NodeId;
import org.readout.graphql.NodeSource;

/** A repository of records of one kind; what it finds here is part of a transaction that writes. */
public interface RecordRepository<E extends RecordEntity> extends PanacheRepositoryBase<E, UUID>, NodeSource {

    RecordKind kind();

    Class<E> entity();

    /** The record of that key, or the one that stands for it, as it is read; whatever its state. */
    Uni<? extends Node> byKey(UUID key);

    /** The record of that id, or the one that stands for it; null if there is neither. */
    default Uni<E> stored(NodeId id) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(
                        "from " + entity().getSimpleName()
                                + " where id = :key or id = (select m.into from MergedEntity m where m.id = :key)",
                        entity())
                .setParameter("key", id.uuid())
                .getSingleResultOrNull());
    }

    /** The record that an entity of no name is the content of; null if there is none. */
    default Uni<E> same(E fresh) {
        return Uni.createFrom().nullItem();
    }

    /** A record with the entities that stand beside its own. */
    default Uni<E> withBeside(E stored) {
        return Uni.createFrom().item(stored);
    }
}
