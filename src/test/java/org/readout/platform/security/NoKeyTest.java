package org.readout.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.readout.Drafts;
import org.readout.Editors;
import org.readout.Signer;

@QuarkusTest
class NoKeyTest {

    @Test
    void without_a_key_nobody_writes_and_the_error_says_what_to_set() {
        JsonPath answer = Editors.answer(
                Signer.TRUSTED.editor(), "record-actor", Map.of("input", Drafts.actor(Drafts.slug("nobody"))));

        assertEquals("UNAUTHENTICATED", answer.getString("errors[0].extensions.code"));
        assertTrue(
                answer.getString("errors[0].message").contains("MP_JWT_VERIFY_PUBLICKEY_LOCATION"), answer::prettify);
    }
}
