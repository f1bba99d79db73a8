package org.readout.pages.calendar;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.readout.pages.Form;
import org.readout.pages.ViewRequest;
import org.readout.pages.file.MeetingTableView;

/** Meetings for a calendar of one's own: the latest, those to come first; of a country or a month where one is asked for. */
@Singleton
class AgendaView extends MeetingTableView {

    AgendaView() {
        super(
                "agenda",
                Map.of(
                        Form.CSV, (found, page) -> found.csv(),
                        Form.ICS, (found, page) -> found.calendar("Meetings in the public record of diplomacy")));
    }

    @Override
    public String path() {
        return "/calendar";
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        YearMonth month = CalendarView.asked(request);
        String country = request.text(CalendarView.COUNTRY);
        Map<String, Object> variables = new HashMap<>();
        variables.put("from", month == null ? null : month.atDay(1).toString());
        variables.put("to", month == null ? null : month.atEndOfMonth().toString());
        variables.put("countries", country == null ? null : List.of(country.toUpperCase(Locale.ROOT)));
        variables.put("after", request.text("after"));
        return variables;
    }
}
