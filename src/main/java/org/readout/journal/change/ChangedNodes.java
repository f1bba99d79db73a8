package org.readout.journal.change;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.readout.graphql.Node;
import org.readout.platform.database.sql.EnumColumn;
import org.readout.writing.RecordKind;
import org.readout.writing.RecordRepository;

/** Finds what the journal's entries are of. */
@ApplicationScoped
public class ChangedNodes {

    private final Map<RecordKind, RecordRepository<?>> repositories = new EnumMap<>(RecordKind.class);

    ChangedNodes(@All List<RecordRepository<?>> repositories) {
        repositories.forEach(one -> this.repositories.put(one.kind(), one));
    }

    public Uni<Node> of(Change change) {
        return change.tidings() == null ? read(change) : change.tidings().node(() -> read(change));
    }

    private Uni<Node> read(Change change) {
        return repositories
                .get(EnumColumn.get(change.storedRecordKind()))
                .byKey(change.recordKey())
                .map(Node.class::cast);
    }
}
