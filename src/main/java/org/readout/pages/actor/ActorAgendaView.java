package org.readout.pages.actor;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.readout.pages.Form;
import org.readout.pages.Renderer;
import org.readout.pages.Subject;
import org.readout.pages.View;
import org.readout.pages.ViewRequest;
import org.readout.pages.file.MeetingTable;

/** An actor's meetings for a calendar of one's own. */
@Singleton
class ActorAgendaView implements View<MeetingTable> {

    @Override
    public String path() {
        return "/actors/:slug";
    }

    @Override
    public String document() {
        return "agenda-of-actor";
    }

    @Override
    public Class<MeetingTable> type() {
        return MeetingTable.class;
    }

    @Override
    public Map<Form, Renderer<MeetingTable>> forms() {
        return Map.of(
                Form.ICS,
                (found, page) -> found.calendar("Meetings of " + found.of().name()));
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        return Map.of("slug", request.slug());
    }

    @Override
    public Optional<Subject> subject(MeetingTable found) {
        return Optional.ofNullable(found.of()).map(of -> new Subject(of.slug(), of.state()));
    }
}
