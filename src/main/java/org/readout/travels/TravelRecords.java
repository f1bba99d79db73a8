package org.readout.travels;

import java.util.List;
import org.readout.actor.ActorInput;
import org.readout.event.EventInput;
import org.readout.meeting.MeetingInput;

/** Some of what the travels tell, in the order in which it is recorded. */
record TravelRecords(List<ActorInput> actors, List<EventInput> events, List<MeetingInput> meetings) {}
