package org.readout.pages.file;

import java.util.Map;
import java.util.Optional;
import org.readout.pages.Form;
import org.readout.pages.ListView;
import org.readout.pages.Renderer;
import org.readout.pages.ViewRequest;

/** The meetings of a page as a table, and as a calendar where the page is one. */
public abstract class MeetingTableView implements ListView<MeetingTable> {

    private final String document;
    private final Map<Form, Renderer<MeetingTable>> forms;

    protected MeetingTableView(String document, Map<Form, Renderer<MeetingTable>> forms) {
        this.document = document;
        this.forms = forms;
    }

    @Override
    public final String document() {
        return document;
    }

    @Override
    public final Class<MeetingTable> type() {
        return MeetingTable.class;
    }

    @Override
    public final Map<Form, Renderer<MeetingTable>> forms() {
        return forms;
    }

    @Override
    public abstract Map<String, Object> variables(ViewRequest request);

    @Override
    public final Optional<String> next(MeetingTable found) {
        return found.meetings().pageInfo().next();
    }
}
