package org.readout.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.graphql.FaultCollector;
import org.readout.graphql.error.InputFault;
import org.readout.meeting.duration.DurationInput;
import org.readout.meeting.participation.ParticipantRole;
import org.readout.meeting.participation.ParticipationInput;
import org.readout.time.DurationBound;
import org.readout.writing.input.InputRules;

class MeetingInputsTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void a_length_without_a_bound_is_exact() {
        assertEquals(DurationBound.EXACTLY, new DurationInput(30, null, null).bound());
        assertEquals(DurationBound.AT_MOST, new DurationInput(5, DurationBound.AT_MOST, null).bound());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 120, 10_080})
    void a_length_is_up_to_a_week(int minutes) {
        assertTrue(VALIDATOR.validate(new DurationInput(minutes, null, null)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_081})
    void a_length_that_no_meeting_has_is_refused(int minutes) {
        assertEquals(
                1, VALIDATOR.validate(new DurationInput(minutes, null, null)).size());
    }

    @Test
    void who_takes_part_is_a_principal_unless_it_is_said_otherwise() {
        assertEquals(ParticipantRole.PRINCIPAL, new ParticipationInput("donald-trump", null).role());
        assertEquals(ParticipantRole.AIDE, new ParticipationInput("john-bolton", ParticipantRole.AIDE).role());
    }

    @Test
    void a_length_has_minutes_or_words_and_a_bound_of_minutes_alone() {
        assertNull(new DurationInput(null, DurationBound.EXACTLY, "brief").bound());
        assertEquals(Map.of(), faults(new DurationInput(null, null, "brief")));
        assertEquals(Map.of(), faults(new DurationInput(5, DurationBound.AT_MOST, "under five minutes")));
        assertEquals(
                Map.of("", "A length has `minutes`, a `wording` or both."),
                faults(new DurationInput(null, null, null)));
        assertEquals(
                Map.of("bound", "There are no `minutes` that it could be a bound of."),
                faults(new DurationInput(null, DurationBound.ABOUT, "brief")));
    }

    @Test
    void a_meeting_is_no_part_of_itself() {
        assertEquals(Map.of("partOf", "A meeting is no part of itself."), faults(part("a-meeting")));
        assertEquals(Map.of(), faults(part("a-summit")));
    }

    private static Map<String, String> faults(InputRules input) {
        FaultCollector faults = new FaultCollector();
        input.check(faults);
        return faults.isEmpty()
                ? Map.of()
                : faults.fault().faults().stream().collect(Collectors.toMap(InputFault::path, InputFault::message));
    }

    private static MeetingInput part(String of) {
        return new MeetingInput(
                "a-meeting",
                "A meeting",
                MeetingFormat.DINNER,
                null,
                null,
                null,
                null,
                null,
                null,
                of,
                List.of(),
                null);
    }
}
