package org.readout.graphql.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphqlErrorBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphQlErrorsTest {

    private static final String LONG = "x".repeat(5_000);

    /** Messages are cut, and what ends a word of the library's own may be cut off with the rest. */
    @ParameterizedTest
    @CsvSource({
        "Invalid syntax with ANTLR error 'token recognition error at: ''%s'' at line 1 column 2, Invalid syntax.",
        "Validation error: StringValue{value='%s'} is no day, Validation error: this value"
    })
    void a_message_that_was_cut_tells_nothing_of_the_servers_inside(String message, String told) {
        ExecutionResult result = ExecutionResultImpl.newExecutionResult()
                .addError(GraphqlErrorBuilder.newError()
                        .message("%s", message.replace("%s", LONG))
                        .build())
                .build();

        List<?> errors = (List<?>) GraphQlErrors.specification(result).get("errors");
        assertEquals(told, ((Map<?, ?>) errors.get(0)).get("message"));
    }
}
