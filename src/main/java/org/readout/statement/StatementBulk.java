package org.readout.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.readout.platform.database.EntityCopy;
import org.readout.writing.Bulk;
import org.readout.writing.EntityContent;
import org.readout.writing.Inputs;
import org.readout.writing.References;
import org.readout.writing.SlugKeys;

/** Statements with their reports, many at a time. */
public final class StatementBulk implements Bulk<StatementInput> {

    private static final String CODE = "event code";

    private final EntityCopy<StatementEntity> statements = new EntityCopy<>(StatementEntity.class);
    private final EntityCopy<ReportEntity> reports = new EntityCopy<>(ReportEntity.class);

    @Override
    public UUID add(StatementInput input, References known) {
        StatementEntity statement = entity(input, known);
        UUID key = statements.add(statement);
        statement.reports.forEach(carrier -> {
            carrier.statement = key;
            reports.add(carrier);
        });
        return key;
    }

    @Override
    public List<String> differences(StatementInput one, StatementInput other) {
        StatementEntity first = entity(one, References.anything());
        StatementEntity second = entity(other, References.anything());
        List<String> fields = new ArrayList<>(EntityContent.differences(first, second));
        if (!ReportEntity.same(first.reports, second.reports)) {
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

    private static SlugKeys<CodeColumns> codes(StatementInput input, SlugKeys<String> known) {
        Map<String, CodeColumns> codes = new HashMap<>();
        for (EventCodeInput code : Inputs.listed(input.codes())) {
            String name = code.referenceSlug();
            if (known.keys().get(name) != null) {
                codes.put(name, new CodeColumns(code.scheme(), code.code()));
            }
        }
        return new SlugKeys<>(CODE, codes);
    }
}
