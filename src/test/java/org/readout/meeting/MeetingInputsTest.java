package org.readout.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.time.DurationBound;

class MeetingInputsTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void a_length_without_a_bound_is_exact() {
        assertEquals(DurationBound.EXACTLY, new DurationInput(30, null).bound());
        assertEquals(DurationBound.AT_MOST, new DurationInput(5, DurationBound.AT_MOST).bound());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 120, 10_080})
    void a_length_is_up_to_a_week(int minutes) {
        assertTrue(VALIDATOR.validate(new DurationInput(minutes, null)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_081})
    void a_length_that_no_meeting_has_is_refused(int minutes) {
        assertEquals(1, VALIDATOR.validate(new DurationInput(minutes, null)).size());
    }

    @Test
    void who_takes_part_is_a_principal_unless_it_is_said_otherwise() {
        assertEquals(ParticipantRole.PRINCIPAL, new ParticipationInput("donald-trump", null).role());
        assertEquals(ParticipantRole.AIDE, new ParticipationInput("john-bolton", ParticipantRole.AIDE).role());
    }

    @Test
    void a_meeting_is_disclosed_unless_it_is_said_otherwise() {
        assertTrue(meeting(null).disclosed());
        assertTrue(meeting(true).disclosed());
        assertFalse(meeting(false).disclosed());
    }

    private static MeetingInput meeting(Boolean disclosed) {
        return new MeetingInput(
                "a-meeting",
                "A meeting",
                MeetingFormat.DINNER,
                null,
                null,
                null,
                null,
                null,
                disclosed,
                List.of(),
                null);
    }
}
