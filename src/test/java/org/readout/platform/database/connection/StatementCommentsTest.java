package org.readout.platform.database.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.platform.database.sql.Workload;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementCommentsTest {

    private static final String SELECT = "select 1\n";

    private final Vertx vertx = Vertx.vertx();
    private final FrequentStatements frequent = new FrequentStatements();

    @AfterAll
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @EnumSource
    void the_texts_of_an_operation_are_the_same_for_all_its_requests_and_are_kept_prepared(Workload workload) {
        StatementComments comments = new StatementComments(ReadSettings.Comments.OPERATION);

        assertEquals("/*application='readout',operation='Paris'*/", comments.shared(origin("Paris", "1"), workload));
        assertSame(comments.shared(origin("Paris", "1"), workload), comments.shared(origin("Paris", "2"), workload));
        assertSame(SELECT, comments.own(SELECT, origin("Paris", "1"), workload));
        assertTrue(isPrepared(SELECT + comments.shared(origin("Paris", "1"), workload)));
        assertEquals("", comments.shared(Optional.empty(), workload));
    }

    @ParameterizedTest
    @EnumSource(names = "KEYED", mode = EnumSource.Mode.EXCLUDE)
    void where_requests_are_told_a_statement_with_a_connection_to_itself_names_its_own_and_is_not_kept(
            Workload workload) {
        StatementComments comments = new StatementComments(ReadSettings.Comments.REQUEST);

        String text = comments.own(
                SELECT + comments.shared(origin("Paris", "x-1"), workload), origin("Paris", "x-1"), workload);
        assertEquals(SELECT + "/*application='readout',operation='Paris',request_id='x-1'*/", text);
        assertFalse(isPrepared(text));
    }

    @Test
    void what_is_pipelined_never_names_its_request() {
        StatementComments comments = new StatementComments(ReadSettings.Comments.REQUEST);

        assertSame(SELECT, comments.own(SELECT, origin("Paris", "1"), Workload.KEYED));
        assertEquals(
                "/*application='readout',operation='Paris'*/", comments.shared(origin("Paris", "1"), Workload.KEYED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/ drop table actor; --", "a'b", "a\nb", "Ä", ""})
    void a_comment_is_not_ended_by_what_is_in_it(String name) {
        StatementComments operation = new StatementComments(ReadSettings.Comments.OPERATION);
        StatementComments request = new StatementComments(ReadSettings.Comments.REQUEST);

        assertEquals("", operation.shared(origin(name, "1"), Workload.SCAN));
        assertEquals(SELECT, request.own(SELECT, origin(name, "1"), Workload.SCAN));
        assertEquals(SELECT, request.own(SELECT, origin("Paris", name), Workload.SCAN));
    }

    @Test
    void without_comments_a_text_is_what_it_was() {
        StatementComments comments = new StatementComments(ReadSettings.Comments.NONE);

        assertEquals("", comments.shared(origin("Paris", "1"), Workload.SCAN));
        assertSame(SELECT, comments.own(SELECT, origin("Paris", "1"), Workload.SCAN));
    }

    /** It takes three times to be frequent. */
    private boolean isPrepared(String text) {
        frequent.test(text);
        frequent.test(text);
        return frequent.test(text);
    }

    private Optional<StatementOrigin> origin(String operation, String requestId) {
        CompletableFuture<StatementOrigin> begun = new CompletableFuture<>();
        TestRequest.of(vertx, "anna")
                .context()
                .runOnContext(turn -> begun.complete(StatementOrigin.begin(requestId, () -> operation)));
        return Optional.of(begun.join());
    }
}
