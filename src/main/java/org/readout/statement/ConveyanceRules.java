package org.readout.statement;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.readout.graphql.error.BadInput;
import org.readout.writing.RecordKind;
import org.readout.writing.RecordRule;

/** Which statement can convey which: none itself, through others neither, and none more than one list holds. */
@Singleton
class ConveyanceRules implements RecordRule<StatementInput, StatementEntity> {

    private final ConveyanceRepository conveyances;

    ConveyanceRules(ConveyanceRepository conveyances) {
        this.conveyances = conveyances;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.STATEMENT;
    }

    @Override
    public Uni<Void> check(StatementEntity stored, StatementEntity fresh, StatementInput input) {
        if (fresh.conveyedBy == null || stored != null && fresh.conveyedBy.equals(stored.conveyedBy)) {
            return Uni.createFrom().voidItem();
        }
        Uni<Boolean> within =
                stored == null ? Uni.createFrom().item(false) : conveyances.isWithin(fresh.conveyedBy, stored.key());
        return within.invoke(circle -> refuse(circle, "No statement is conveyed by itself, through others neither."))
                .chain(() -> conveyances.isFull(fresh.conveyedBy))
                .invoke(full -> refuse(full, "A statement conveys at most " + ConveyanceRepository.MOST + " others."))
                .replaceWithVoid();
    }

    private static void refuse(boolean broken, String rule) {
        if (broken) {
            throw BadInput.at("conveyedBy", rule);
        }
    }
}
