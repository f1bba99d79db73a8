package org.readout.graphql.execution;

import graphql.ExecutionResult;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.readout.graphql.plan.PlanResult;

/** How long the JSON of an answer is, without its escapes. */
final class AnswerLength {

    /** Quotation marks, colon and comma. */
    private static final int SIGNS = 4;

    private AnswerLength() {}

    /** In bytes, or in characters where it is not written yet; of a subscription, whose results come later, nothing. */
    static long of(ExecutionResult result) {
        if (result instanceof PlanResult written) {
            return written.json().length;
        }
        Object data = result.getData();
        return data == null || data instanceof Publisher ? 0 : lengthOf(data);
    }

    private static long lengthOf(Object value) {
        long length = SIGNS;
        if (value instanceof Map<?, ?> object) {
            for (Map.Entry<?, ?> field : object.entrySet()) {
                length += lengthOf(field.getKey()) + lengthOf(field.getValue());
            }
        } else if (value instanceof Iterable<?> list) {
            for (Object element : list) {
                length += lengthOf(element);
            }
        } else if (value instanceof CharSequence text) {
            length += text.length();
        }
        return length;
    }
}
