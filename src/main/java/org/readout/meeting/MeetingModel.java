package org.readout.meeting;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.readout.event.place.LinkedPlace;
import org.readout.meeting.participation.ParticipationInput;
import org.readout.writing.RecordKind;
import org.readout.writing.SluggedModel;
import org.readout.writing.content.ContentSql;
import org.readout.writing.content.LinkedNode;
import org.readout.writing.reference.References;

/** How meetings are written and exported. */
@Singleton
public final class MeetingModel extends SluggedModel<MeetingInput, MeetingEntity> {

    public MeetingModel() {
        super(RecordKind.MEETING, "meetings", MeetingInput.class, MeetingEntity.class);
    }

    @Override
    protected String slug(MeetingInput input) {
        return input.slug();
    }

    @Override
    public MeetingEntity entity(MeetingInput input, References known) {
        return new MeetingEntity(input, known);
    }

    /** Parts name the whole, which was recorded later perhaps. */
    @Override
    public ContentSql<MeetingInput> contents() {
        return super.contents().inOrder("x.part_of_id is not null, x.id");
    }

    @Override
    public LinkedNode linked(MeetingInput meeting) {
        List<String> participants =
                meeting.participants().stream().map(ParticipationInput::actor).toList();
        return LinkedNode.of("meeting", meeting.slug(), "schema:Event")
                .text("schema:name", meeting.title())
                .text("readout:format", meeting.format())
                .nodes("schema:superEvent", superEvents(meeting), superEvent -> superEvent)
                .node("schema:location", LinkedPlace.of(meeting.place()))
                .literal("schema:startDate", meeting.date())
                .literal("wdt:P585", meeting.date())
                .links("schema:attendee", "actor", participants)
                .links("wdt:P710", "actor", participants)
                .links("schema:about", "topic", meeting.topics());
    }

    private static List<LinkedNode> superEvents(MeetingInput meeting) {
        List<LinkedNode> superEvents = new ArrayList<>();
        if (meeting.event() != null) {
            superEvents.add(LinkedNode.reference("event", meeting.event()));
        }
        if (meeting.partOf() != null) {
            superEvents.add(LinkedNode.reference("meeting", meeting.partOf()));
        }
        return superEvents;
    }
}
