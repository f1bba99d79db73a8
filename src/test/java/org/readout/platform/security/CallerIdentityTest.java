package org.readout.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.readout.Signer.TRUSTED;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.readout.ForEditors;
import org.readout.Signer;

@QuarkusTest
@TestProfile(ForEditors.class)
class CallerIdentityTest {

    @Inject
    Vertx vertx;

    @Inject
    CallerIdentity caller;

    @Test
    void a_caller_is_known_by_the_name_the_roles_and_the_expiry_of_his_token() {
        JwtClaims claims = Signer.claims();
        Instant expiry = Instant.now().plusSeconds(100).truncatedTo(ChronoUnit.SECONDS);
        claims.setExpirationTime(NumericDate.fromSeconds(expiry.getEpochSecond()));
        String token = "bearer " + TRUSTED.sign(claims);

        assertEquals(new TokenIdentity(Signer.EDITOR, Set.of("editor"), expiry), ask(token, caller::identity));
        assertEquals(Optional.of(expiry), ask(token, caller::expiry));
    }

    @Test
    void without_a_token_nothing_expires() {
        assertEquals(Optional.empty(), ask(null, caller::expiry));
        assertEquals(Optional.empty(), ask("Basic YTpi", caller::expiry));
    }

    @Test
    void a_token_that_does_not_hold_has_no_expiry() {
        String token = "Bearer " + Signer.made().editor();

        CompletionException failure = assertThrows(CompletionException.class, () -> ask(token, caller::expiry));
        assertInstanceOf(AccessDeniedException.class, failure.getCause());
    }

    /** Within a Vert.x context of its own, as a request has one, where the answer comes too. */
    private <T> T ask(String authorization, Supplier<Uni<T>> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(turn -> {
            caller.setBearerToken(authorization);
            question.get()
                    .subscribe()
                    .with(
                            item -> {
                                assertEquals(context, Vertx.currentContext());
                                answer.complete(item);
                            },
                            answer::completeExceptionally);
        });
        return answer.join();
    }
}
