package org.readout.outlook;

import java.util.List;
import java.util.UUID;
import org.readout.graphql.write.Bulk;
import org.readout.graphql.write.References;
import org.readout.platform.database.EntityCopy;

/** Contradictions, many at a time. */
public final class ContradictionBulk implements Bulk<ContradictionInput> {

    private final EntityCopy<ContradictionEntity> contradictions = new EntityCopy<>(ContradictionEntity.class);

    @Override
    public UUID add(ContradictionInput input, References known) {
        return contradictions.add(new ContradictionEntity(input, known.keys("statement"), known.keys("meeting")));
    }

    @Override
    public List<String> differences(ContradictionInput one, ContradictionInput other) {
        return one.note().equals(other.note()) ? List.of() : List.of("note");
    }

    @Override
    public List<EntityCopy<?>> rows() {
        return List.of(contradictions);
    }
}
