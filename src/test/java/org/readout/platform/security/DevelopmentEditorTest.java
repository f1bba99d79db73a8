package org.readout.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.jwt.auth.principal.ParseException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.readout.Signer;

class DevelopmentEditorTest {

    @Test
    void the_editor_of_development_may_write_for_a_day() throws ParseException {
        DevelopmentEditor editor = DevelopmentEditor.made();

        JsonWebToken token = editor.parse(editor.token());

        assertEquals("developer", token.getSubject());
        assertTrue(token.getGroups().contains("editor"));
        assertEquals(24 * 60 * 60, token.getExpirationTime() - token.getIssuedAtTime(), 5);
    }

    @Test
    void a_live_reload_keeps_the_token() {
        assertEquals(DevelopmentEditor.made().token(), DevelopmentEditor.made().token());
    }

    @Test
    void nobody_else_s_token_holds_in_development() {
        assertThrows(ParseException.class, () -> DevelopmentEditor.made()
                .parse(Signer.made().editor()));
    }

    @Test
    void there_is_no_such_editor_outside_development() {
        assertTrue(DevelopmentEditor.here().isEmpty());
    }
}
