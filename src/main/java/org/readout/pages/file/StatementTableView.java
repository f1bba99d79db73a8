package org.readout.pages.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.readout.pages.Form;
import org.readout.pages.Renderer;
import org.readout.pages.Subject;
import org.readout.pages.View;
import org.readout.pages.ViewRequest;

/** The statements of one record as a table. */
class StatementTableView implements View<StatementTable> {

    private static final String AFTER = "after";

    private final String path;
    private final String document;

    StatementTableView(String path, String document) {
        this.path = path;
        this.document = document;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String document() {
        return document;
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
        Map<String, Object> variables = new HashMap<>();
        variables.put("slug", request.slug());
        variables.put(AFTER, request.text(AFTER));
        return variables;
    }

    @Override
    public Optional<Subject> subject(StatementTable found) {
        return Optional.ofNullable(found.of()).map(of -> new Subject(of.slug(), of.state()));
    }

    @Override
    public Optional<String> next(StatementTable found) {
        return found.rows().pageInfo().next();
    }
}
