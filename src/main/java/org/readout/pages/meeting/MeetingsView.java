package org.readout.pages.meeting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.pages.Form;
import org.readout.pages.ListView;
import org.readout.pages.Renderer;
import org.readout.pages.ViewContext;
import org.readout.pages.ViewRequest;
import org.readout.pages.part.Choice;

/** All meetings, or those in a country, or of a status. */
@Singleton
class MeetingsView implements ListView<MeetingsPage> {

    private static final String COUNTRY = "country";
    private static final String STATUS = "status";

    /** In the order in which a meeting comes to them. */
    private static final List<String> STATUSES = List.of(
            "FLOATED",
            "PROPOSED",
            "UNDER_DISCUSSION",
            "AGREED",
            "CONFIRMED",
            "HELD",
            "NOT_HELD",
            "POSTPONED",
            "CANCELLED");

    @Override
    public String path() {
        return "/meetings";
    }

    @Override
    public String document() {
        return "meetings";
    }

    @Override
    public Class<MeetingsPage> type() {
        return MeetingsPage.class;
    }

    @Override
    public Map<Form, Renderer<MeetingsPage>> forms() {
        return Map.of(Form.HTML, MeetingsView::html);
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("countries", one(request.text(COUNTRY)));
        variables.put("statuses", one(request.word(STATUS, STATUSES)));
        variables.put("after", request.text("after"));
        return variables;
    }

    private static List<String> one(String value) {
        return value == null ? null : List.of(value);
    }

    private static String html(MeetingsPage found, ViewContext page) {
        String asked = page.request().text(COUNTRY);
        List<Choice> countries = found.all().counts().stream()
                .map(count -> new Choice(count.key(), count.label(), count.key().equals(asked)))
                .toList();
        List<Choice> statuses = Choice.of(page.request().text(STATUS), STATUSES);
        return Templates.meetings(found, countries, statuses, page).render();
    }

    /** The page. */
    @CheckedTemplate(basePath = "pages")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance meetings(
                MeetingsPage found, List<Choice> countries, List<Choice> statuses, ViewContext page);
    }
}
