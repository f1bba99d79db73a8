package org.readout.dossier.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.readout.event.topic.TopicInput;
import org.readout.graphql.TestDatabase;
import org.readout.graphql.execution.OwnOperations;
import org.readout.graphql.warmup.WarmupRehearsal;
import org.readout.writing.RecordKind;
import org.readout.writing.RecordModel;
import org.readout.writing.RecordModels;
import org.readout.writing.Recorder;
import org.readout.writing.transaction.Recorded;
import org.readout.writing.transaction.WriteTransactions;

@QuarkusTest
class RecordingRehearsalTest {

    private static final String HEAD = "select position from journal_head for update";

    @Inject
    RecordingRehearsal rehearsal;

    @Inject
    WriteTransactions desk;

    @Inject
    RecordRevisions revisions;

    @Inject
    RecordModels models;

    @Inject
    Recorder recorder;

    @Inject
    OwnOperations operations;

    @Inject
    Vertx vertx;

    @Test
    void of_each_kind_a_record_is_recorded_once_more_and_is_there_already() throws Exception {
        List<RecordKind> recorded = run(() -> desk.rehearse(() -> Multi.createFrom()
                        .iterable(models.all())
                        .onItem()
                        .transformToUniAndConcatenate(this::again)
                        .collect()
                        .asList())
                .subscribeAsCompletionStage());

        assertEquals(EnumSet.allOf(RecordKind.class), EnumSet.copyOf(recorded));
    }

    /** The kind, if the record has what was recorded. */
    private <I> Uni<RecordKind> again(RecordModel<I, ?> model) {
        return revisions.any(model).chain(recorder::record).map(done -> {
            assertFalse(done.created());
            return model.kind();
        });
    }

    @Test
    void it_waits_for_no_writer() throws Exception {
        try (Connection other = TestDatabase.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery(HEAD).close();

            run(rehearsal::rehearse);

            other.rollback();
        }
    }

    @Test
    void what_would_write_fails_and_leaves_no_trace() throws Exception {
        String before = journal();
        WarmupRehearsal writing = () -> desk.rehearse(() -> recorder.record(new TopicInput("rehearsed", "Rehearsed")))
                .map((Recorded done) -> (Void) null)
                .subscribeAsCompletionStage();

        CompletionException failure = assertThrows(CompletionException.class, () -> run(writing::rehearse));

        assertTrue(failure.getMessage().contains("read-only transaction"), failure::getMessage);
        assertEquals(before, journal());
    }

    private <T> T run(Supplier<CompletableFuture<T>> work) throws Exception {
        CompletableFuture<T> over = new CompletableFuture<>();
        VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext())
                .runOnContext(turn -> operations.run(work, "test").whenComplete((done, failure) -> {
                    if (failure == null) {
                        over.complete(done);
                    } else {
                        over.completeExceptionally(failure);
                    }
                }));
        return over.orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** Where it is, and how many topics there are. */
    private static String journal() throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select position || ' ' || (select count(*) from topic) from journal_head")) {
            row.next();
            return row.getString(1);
        }
    }
}
