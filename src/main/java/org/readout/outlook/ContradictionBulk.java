package org.readout.outlook;

import java.util.List;
import java.util.UUID;
import org.readout.platform.database.EntityCopy;
import org.readout.writing.Bulk;
import org.readout.writing.References;

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
