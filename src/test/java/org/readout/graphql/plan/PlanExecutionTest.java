package org.readout.graphql.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.io.SerializedString;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.readout.graphql.fetch.FieldFetcher;
import org.readout.graphql.fetch.LightDataFetchers;
import org.readout.platform.database.connection.Deadline;

/** Nodes whose children come later, resolved by a selection that stands at several depths. */
class PlanExecutionTest {

    private final Deadline deadline = Deadline.current();

    /** A node, and what its getters do. */
    public record Node(String name, CompletableFuture<Node> left, CompletableFuture<Node> right) {

        public String getName() {
            if (name == null) {
                throw new IllegalStateException("the getter fails");
            }
            return name;
        }

        public CompletionStage<Node> getLeft() {
            return left;
        }

        public CompletionStage<Node> getRight() {
            return right;
        }

        static Node leaf(String name) {
            return new Node(name, CompletableFuture.completedFuture(null), CompletableFuture.completedFuture(null));
        }
    }

    @Test
    void a_selection_that_stands_at_several_depths_is_resolved_at_each() throws Exception {
        Selection name = selection(name());
        Selection shared = selection(name(), child("left", name));
        Selection root =
                selection(name(), child("left", shared), child("right", selection(name(), child("left", shared))));
        CompletableFuture<Node> late = new CompletableFuture<>();
        Node left = new Node("l", late, null);
        Node deeper = new Node("rl", late, null);
        Node top = new Node(
                "t",
                CompletableFuture.completedFuture(left),
                CompletableFuture.completedFuture(new Node("r", CompletableFuture.completedFuture(deeper), null)));
        CompletableFuture<byte[]> result = run(root, top);
        assertTrue(!result.isDone(), "it waits for what comes last");
        late.complete(Node.leaf("x"));
        assertEquals(
                "{\"top\":{\"name\":\"t\",\"left\":{\"name\":\"l\",\"left\":{\"name\":\"x\"}},"
                        + "\"right\":{\"name\":\"r\",\"left\":{\"name\":\"rl\",\"left\":{\"name\":\"x\"}}}}}",
                new String(result.join(), StandardCharsets.UTF_8));
    }

    @Test
    void a_getter_that_throws_ends_the_run() throws Exception {
        CompletableFuture<Node> late = new CompletableFuture<>();
        CompletableFuture<byte[]> result = run(selection(child("left", selection(name()))), new Node("t", late, null));
        late.complete(Node.leaf(null));
        assertInstanceOf(IllegalStateException.class, failure(result).getCause());
    }

    @Test
    void an_error_while_it_is_written_ends_the_run() throws Exception {
        ResultType failing = new ResultType.Leaf(false, (out, value) -> {
            throw new StackOverflowError("the writer fails");
        });
        SelectedField name =
                new SelectedField("Node", "name", new SerializedString("name"), getter(Node.class, "getName"), failing);
        CompletableFuture<Node> late = new CompletableFuture<>();
        CompletableFuture<byte[]> result = run(selection(child("left", selection(name))), new Node("t", late, null));
        late.complete(Node.leaf("l"));
        assertInstanceOf(StackOverflowError.class, failure(result).getCause());
    }

    @Test
    void a_value_of_an_unknown_kind_ends_the_run() throws Exception {
        CompletableFuture<Node> late = new CompletableFuture<>();
        CompletableFuture<byte[]> result = run(selection(child("left", selection(name()))), new Node("t", late, null));
        unchecked(late).complete("no node");
        failure(result);
    }

    @Test
    void a_promise_that_fails_ends_the_run() throws Exception {
        CompletableFuture<Node> late = new CompletableFuture<>();
        CompletableFuture<byte[]> result = run(
                selection(child("left", selection(name())), child("right", selection(name()))),
                new Node("t", late, new CompletableFuture<>()));
        late.completeExceptionally(new IllegalStateException("away"));
        assertInstanceOf(IllegalStateException.class, failure(result).getCause());
    }

    @Test
    void nothing_is_resolved_once_nobody_waits() throws Exception {
        CompletableFuture<Node> late = new CompletableFuture<>();
        CompletableFuture<byte[]> result = run(selection(child("left", selection(name()))), new Node("t", late, null));
        deadline.end();
        late.complete(Node.leaf(null));
        assertInstanceOf(Deadline.Over.class, failure(result).getCause());
    }

    private CompletableFuture<byte[]> run(Selection selection, Node top) {
        SelectedField field = new SelectedField(
                "Query",
                "top",
                new SerializedString("top"),
                getter(Top.class, "getTop"),
                new ResultType.Composite(false, selection));
        TOP.set(top);
        return new PlanExecution(
                        new Plan(new Selection(List.of(field), Set.of()), 0),
                        null,
                        new ResolverSpans(null),
                        deadline,
                        10_000)
                .run();
    }

    private static final ThreadLocal<Node> TOP = new ThreadLocal<>();

    /** The root, which is no object. */
    public static final class Top {

        private Top() {}

        public static CompletionStage<Node> getTop() {
            return CompletableFuture.completedFuture(TOP.get());
        }
    }

    private static CompletionException failure(CompletableFuture<byte[]> result) {
        assertTrue(result.isDone(), "the run would wait for ever");
        return assertThrows(CompletionException.class, result::join);
    }

    @SuppressWarnings("unchecked")
    private static CompletableFuture<Object> unchecked(CompletableFuture<?> future) {
        return (CompletableFuture<Object>) future;
    }

    private static Selection selection(SelectedField... fields) {
        return new Selection(List.of(fields), Set.of());
    }

    private static SelectedField name() {
        ResultType text = new ResultType.Leaf(false, (out, value) -> out.writeString((String) value));
        return new SelectedField("Node", "name", new SerializedString("name"), getter(Node.class, "getName"), text);
    }

    private static SelectedField child(String name, Selection selection) {
        String getter = name.equals("left") ? "getLeft" : "getRight";
        return new SelectedField(
                "Node",
                name,
                new SerializedString(name),
                getter(Node.class, getter),
                new ResultType.Composite(true, selection));
    }

    private static ValueSource getter(Class<?> owner, String getter) {
        Reference reference = new Reference();
        reference.setClassName(owner.getName());
        Field field = new Field(getter, getter, getter, reference);
        return new ValueSource.Getter(
                (FieldFetcher<?>) new LightDataFetchers().getFieldDataFetcher(field, null, reference));
    }
}
