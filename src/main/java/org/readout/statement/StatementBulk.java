package org.readout.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.readout.graphql.Inputs;
import org.readout.graphql.SlugKeys;
import org.readout.graphql.write.Bulk;
import org.readout.graphql.write.References;
import org.readout.platform.database.EntityCopy;

/** Statements with their reports, many at a time. */
public final class StatementBulk implements Bulk<StatementInput> {

    private static final String CODE = "event code";

    private final EntityCopy<StatementEntity> statements = new EntityCopy<>(StatementEntity.class);
    private final EntityCopy<ReportEntity> reports = new EntityCopy<>(ReportEntity.class);

    @Override
    public void refer(StatementInput input, BiConsumer<String, String> told) {
        told.accept("actor", input.speaker());
        told.accept("actor", input.onBehalfOf());
        Inputs.listed(input.addressedTo()).forEach(actor -> told.accept("actor", actor));
        Inputs.listed(input.positions()).forEach(position -> told.accept("meeting", position.meeting()));
        Inputs.listed(input.events()).forEach(event -> told.accept("event", event));
        Inputs.listed(input.topics()).forEach(topic -> told.accept("topic", topic));
        told.accept("statement", input.conveyedBy());
        for (ReportInput report : input.reports()) {
            told.accept("article", report.article());
            Inputs.listed(report.relays()).forEach(relay -> told.accept("actor", relay.actor()));
        }
    }

    @Override
    public UUID add(StatementInput input, References known) {
        Inputs.checkDistinct(input.reports(), "reports", ReportInput::article);
        StatementEntity statement = entity(input, known);
        List<ReportEntity> carriers = carriers(input, known);
        UUID key = statements.add(statement);
        carriers.forEach(carrier -> {
            carrier.statement = key;
            reports.add(carrier);
        });
        return key;
    }

    @Override
    public List<String> differences(StatementInput one, StatementInput other) {
        References known = References.anything();
        List<String> fields = new ArrayList<>(entity(one, known).differences(entity(other, known)));
        if (!ReportEntity.same(carriers(one, known), carriers(other, known))) {
            fields.add("reports");
        }
        return fields;
    }

    @Override
    public List<EntityCopy<?>> rows() {
        return List.of(statements, reports);
    }

    private static StatementEntity entity(StatementInput input, References known) {
        return new StatementEntity(
                input,
                new StatementReferences(
                        known.keys("actor"),
                        known.keys("meeting"),
                        known.keys("event"),
                        known.keys("topic"),
                        known.keys("article"),
                        known.keys("statement"),
                        codes(input, known.codes(CODE))));
    }

    private static List<ReportEntity> carriers(StatementInput input, References known) {
        List<ReportEntity> carriers = new ArrayList<>();
        Inputs.each(
                input.reports(),
                "reports",
                (report, path) -> carriers.add(
                        new ReportEntity(report, carriers.size(), path, known.keys("article"), known.keys("actor"))));
        return carriers;
    }

    private static SlugKeys<CodeColumns> codes(StatementInput input, SlugKeys<String> known) {
        Map<String, CodeColumns> codes = new HashMap<>();
        for (EventCodeInput code : Inputs.listed(input.codes())) {
            String name = code.scheme() + " " + code.code();
            if (known.keys().get(name) != null) {
                codes.put(name, new CodeColumns(code.scheme(), code.code()));
            }
        }
        return new SlugKeys<>(CODE, codes);
    }
}
