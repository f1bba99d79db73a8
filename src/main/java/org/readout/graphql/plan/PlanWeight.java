package org.readout.graphql.plan;

import graphql.language.Argument;
import graphql.language.Node;
import graphql.language.StringValue;
import java.util.List;
import java.util.Set;

/**
 * How much of the heap a plan holds, and how far its compilation has come, counted while it is made. The figures are those of
 * a 64-bit virtual machine with compressed references, rounded up; a test weighs plans and compares.
 */
final class PlanWeight {

    /** What is compiled at most; graphql-java answers what is more. */
    static final int MOST_FIELDS = 10_000;

    private static final int SELECTION = 72;
    private static final int ABSTRACTION = 120;
    private static final int ENTRY = 16;
    private static final int FIELD = 144;
    private static final int TEXT = 56;
    private static final int NODE = 160;

    private int fields;
    private long bytes;

    /** @throws PlanFallbackException where that makes too many */
    void addFields(int number) {
        fields += number;
        if (fields > MOST_FIELDS) {
            throw new PlanFallbackException("more than " + MOST_FIELDS + " fields");
        }
    }

    void addSelection(int size) {
        bytes += SELECTION + (long) FIELD * size;
    }

    void addAbstraction(int types) {
        bytes += ABSTRACTION + (long) ENTRY * types;
    }

    void addText(String text) {
        bytes += TEXT + 4L * text.length();
    }

    void addNames(Set<String> names) {
        bytes += SELECTION + (long) ENTRY * names.size();
    }

    void addArguments(List<Argument> arguments) {
        arguments.forEach(this::addNode);
    }

    private void addNode(Node<?> node) {
        bytes += NODE;
        if (node instanceof StringValue text) {
            bytes += 2L * text.getValue().length();
        }
        node.getChildren().forEach(child -> addNode((Node<?>) child));
    }

    long bytes() {
        return bytes;
    }
}
