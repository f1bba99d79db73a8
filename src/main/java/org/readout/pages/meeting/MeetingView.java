package org.readout.pages.meeting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.readout.pages.Form;
import org.readout.pages.Renderer;
import org.readout.pages.Subject;
import org.readout.pages.View;
import org.readout.pages.ViewContext;
import org.readout.pages.ViewRequest;

/** A meeting: where it stands and by whose word, what its sides called it over time, and what was said of it. */
@Singleton
class MeetingView implements View<MeetingPage> {

    private static final String AS_OF = "asOf";

    @Override
    public String path() {
        return "/meetings/:slug";
    }

    @Override
    public String document() {
        return "meeting";
    }

    @Override
    public Class<MeetingPage> type() {
        return MeetingPage.class;
    }

    @Override
    public Map<Form, Renderer<MeetingPage>> forms() {
        return Map.of(Form.HTML, (found, page) -> html(found.meeting(), page));
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        LocalDate asOf = request.day(AS_OF);
        Map<String, Object> variables = new HashMap<>();
        variables.put("slug", request.slug());
        variables.put(AS_OF, asOf == null ? null : asOf.toString());
        for (String cursor : new String[] {"steps", "pairs", "after"}) {
            variables.put(cursor, request.text(cursor));
        }
        return variables;
    }

    @Override
    public Optional<Subject> subject(MeetingPage found) {
        return Optional.ofNullable(found.meeting()).map(meeting -> new Subject(meeting.slug(), meeting.state()));
    }

    private static String html(MeetingPage.Meeting meeting, ViewContext page) {
        StanceChart chart = meeting.chart(page.request().day(AS_OF), page.today());
        return Templates.meeting(meeting, chart, page).render();
    }

    /** The page. */
    @CheckedTemplate(basePath = "pages")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance meeting(MeetingPage.Meeting meeting, StanceChart chart, ViewContext page);
    }
}
