package org.readout.pages.statement;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.readout.pages.Form;
import org.readout.pages.ListView;
import org.readout.pages.Renderer;
import org.readout.pages.ViewRequest;
import org.readout.pages.file.StatementTable;

/** The same statements as a table. */
@Singleton
class StatementsTableView implements ListView<StatementTable> {

    private final StatementsView statements;

    StatementsTableView(StatementsView statements) {
        this.statements = statements;
    }

    @Override
    public String path() {
        return statements.path();
    }

    @Override
    public String document() {
        return "table-of-statements";
    }

    @Override
    public Class<StatementTable> type() {
        return StatementTable.class;
    }

    @Override
    public Map<Form, Renderer<StatementTable>> forms() {
        return Map.of(Form.CSV, (found, page) -> found.csv());
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        return statements.variables(request);
    }

    @Override
    public Optional<String> next(StatementTable found) {
        return found.rows().pageInfo().next();
    }
}
