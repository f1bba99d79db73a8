package org.readout.pages.meeting;

import jakarta.inject.Singleton;
import java.util.Map;
import org.readout.pages.Form;
import org.readout.pages.ViewRequest;
import org.readout.pages.file.MeetingTableView;

/** The same meetings as a table. */
@Singleton
class MeetingsTableView extends MeetingTableView {

    private final MeetingsView meetings;

    MeetingsTableView(MeetingsView meetings) {
        super("table-of-meetings", Map.of(Form.CSV, (found, page) -> found.csv()));
        this.meetings = meetings;
    }

    @Override
    public String path() {
        return meetings.path();
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        return meetings.variables(request);
    }
}
