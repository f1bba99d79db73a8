package org.readout.statement;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.readout.graphql.error.BadInput;
import org.readout.statement.input.StatementInput;
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
        UUID own = stored == null ? null : stored.key();
        Uni<Void> checked = Uni.createFrom().voidItem();
        for (Map.Entry<UUID, String> conveying : conveying(fresh, input).entrySet()) {
            checked = checked.chain(() -> check(own, conveying.getKey(), conveying.getValue()));
        }
        return checked;
    }

    private Uni<Void> check(UUID own, UUID conveying, String path) {
        Uni<Boolean> within = own == null ? Uni.createFrom().item(false) : conveyances.isWithin(conveying, own);
        return within.invoke(
                        circle -> refuse(circle, path, "No statement is conveyed by itself, through others neither."))
                .chain(() -> conveyances.isFull(conveying, own))
                .invoke(full ->
                        refuse(full, path, "A statement conveys at most " + ConveyanceRepository.MOST + " others."))
                .replaceWithVoid();
    }

    /** The statements that convey one, each with the first place where the input names it. */
    private static Map<UUID, String> conveying(StatementEntity fresh, StatementInput input) {
        Map<UUID, String> conveying = new LinkedHashMap<>();
        for (ReportEntity report : fresh.reports) {
            if (report.conveyedBy != null) {
                boolean own = input.reports().get(report.ordinal).conveyedBy() != null;
                conveying.putIfAbsent(
                        report.conveyedBy, own ? "reports[" + report.ordinal + "].conveyedBy" : "conveyedBy");
            }
        }
        return conveying;
    }

    private static void refuse(boolean broken, String path, String rule) {
        if (broken) {
            throw BadInput.at(path, rule);
        }
    }
}
