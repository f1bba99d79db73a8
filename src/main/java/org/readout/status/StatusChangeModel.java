package org.readout.status;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.graphql.BlankText;
import org.readout.meeting.MeetingStatus;
import org.readout.time.PartialDateInput;
import org.readout.writing.RecordKind;
import org.readout.writing.RecordModel;
import org.readout.writing.content.ContentSql;
import org.readout.writing.content.LinkedNode;
import org.readout.writing.reference.References;

/** How the status that meetings were given is written and exported. */
@Singleton
public final class StatusChangeModel extends RecordModel<StatusChangeInput, StatusChangeEntity> {

    /** EventStatusType; what was only talked of has no status there. */
    private static final Map<MeetingStatus, String> STATUSES = Map.of(
            MeetingStatus.AGREED, "schema:EventScheduled",
            MeetingStatus.CONFIRMED, "schema:EventScheduled",
            MeetingStatus.HELD, "schema:EventScheduled",
            MeetingStatus.POSTPONED, "schema:EventPostponed",
            MeetingStatus.CANCELLED, "schema:EventCancelled",
            MeetingStatus.NOT_HELD, "schema:EventCancelled");

    private static final ContentSql<StatusChangeInput> CONTENTS = ContentSql.unnamed(
            "status_change",
            "x.meeting_id in (select m.id from meeting m where m.slug = any(?))",
            """
            join meeting m on m.id = x.meeting_id
            join unnest(?, ?, ?) as asked (meeting, status, edtf)
              on asked.meeting = m.slug and asked.status = x.status and asked.edtf = x.date_edtf
            """,
            List.of(StatusChangeInput::meeting, input -> input.status().name(), input -> input.date()
                    .edtf()));

    public StatusChangeModel() {
        super(RecordKind.STATUS_CHANGE, "statusChanges", StatusChangeInput.class, StatusChangeEntity.class);
    }

    /** It has no name but all that it says. */
    @Override
    public String label(StatusChangeInput input) {
        PartialDateInput date = input.date() == null ? new PartialDateInput(null, null) : input.date();
        return Stream.of(
                        input.meeting(),
                        input.status(),
                        date.edtf(),
                        date.basis() == null || BlankText.isBlank(date.basis()) ? null : date.basis(),
                        input.assertedBy(),
                        input.statement(),
                        input.article(),
                        input.note())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    @Override
    public String title(StatusChangeInput input) {
        return input.status() + " of " + input.meeting();
    }

    @Override
    public StatusChangeEntity entity(StatusChangeInput input, References known) {
        return new StatusChangeEntity(input, known);
    }

    @Override
    public ContentSql<StatusChangeInput> contents() {
        return CONTENTS;
    }

    /** The meeting as somebody had it on that day. */
    @Override
    public LinkedNode linked(StatusChangeInput change) {
        return LinkedNode.blank("schema:Event", "prov:Entity")
                .link("prov:specializationOf", "meeting", change.meeting())
                .iri("schema:eventStatus", STATUSES.get(change.status()))
                .text("readout:status", change.status())
                .literal("wdt:P585", change.date())
                .links("prov:wasAttributedTo", "actor", change.assertedBy())
                .link("prov:wasDerivedFrom", "statement", change.statement())
                .link("wdt:P248", "article", change.article())
                .text("schema:description", change.note());
    }
}
