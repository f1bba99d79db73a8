package org.readout.outlook;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.readout.graphql.write.Bulk;
import org.readout.graphql.write.References;
import org.readout.platform.database.EntityCopy;

/** Contradictions, many at a time. */
public final class ContradictionBulk implements Bulk<ContradictionInput> {

    private final EntityCopy<ContradictionEntity> contradictions = new EntityCopy<>(ContradictionEntity.class);

    @Override
    public void refer(ContradictionInput input, BiConsumer<String, String> told) {
        told.accept("statement", input.earlier());
        told.accept("statement", input.later());
        told.accept("meeting", input.meeting());
    }

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
