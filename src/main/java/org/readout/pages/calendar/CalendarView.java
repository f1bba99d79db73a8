package org.readout.pages.calendar;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.readout.graphql.error.BadInput;
import org.readout.pages.Form;
import org.readout.pages.ListView;
import org.readout.pages.Renderer;
import org.readout.pages.ViewContext;
import org.readout.pages.ViewRequest;
import org.readout.pages.part.Choice;

/** The meetings of a month; of the present one where none is asked for. */
@Singleton
class CalendarView implements ListView<CalendarPage> {

    static final String MONTH = "month";
    static final String COUNTRY = "country";

    private static final Pattern FOUR_DIGITS = Pattern.compile("(?!0000)\\d{4}-\\d{2}");

    private final Clock clock;

    CalendarView(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/calendar";
    }

    @Override
    public String document() {
        return "calendar";
    }

    @Override
    public Class<CalendarPage> type() {
        return CalendarPage.class;
    }

    @Override
    public Map<Form, Renderer<CalendarPage>> forms() {
        return Map.of(Form.HTML, (found, page) -> Templates.calendar(
                        found,
                        Month.of(month(page.request()), found, page),
                        month(page.request()),
                        countries(found, page.request()),
                        page)
                .render());
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        YearMonth month = month(request);
        String country = request.text(COUNTRY);
        Map<String, Object> variables = new HashMap<>();
        variables.put("from", month.atDay(1).toString());
        variables.put("to", month.atEndOfMonth().toString());
        variables.put("before", month.atDay(1).minusDays(1).toString());
        variables.put("next", month.plusMonths(1).atDay(1).toString());
        variables.put("countries", country == null ? null : List.of(country.toUpperCase(Locale.ROOT)));
        variables.put("after", request.text("after"));
        return variables;
    }

    private YearMonth month(ViewRequest request) {
        YearMonth asked = asked(request);
        return asked == null ? YearMonth.now(clock) : asked;
    }

    /** Null where none is asked for. */
    static YearMonth asked(ViewRequest request) {
        String text = request.text(MONTH);
        if (text == null) {
            return null;
        }
        try {
            if (FOUR_DIGITS.matcher(text).matches()) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException noMonth) {
            // told below, as any other text
        }
        throw BadInput.at(MONTH, "`month` is a month, as 2018-11.");
    }

    private static List<Choice> countries(CalendarPage found, ViewRequest request) {
        return found.everywhere().countries().stream()
                .map(country -> new Choice(
                        country.key(), country.label(), country.key().equalsIgnoreCase(request.text(COUNTRY))))
                .toList();
    }

    /** The page. */
    @CheckedTemplate(basePath = "pages")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance calendar(
                CalendarPage found, Month month, YearMonth asked, List<Choice> countries, ViewContext page);
    }
}
