package org.readout.graphql.error;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.SerializationError;
import graphql.TypeMismatchError;
import graphql.UnresolvedTypeError;
import graphql.execution.AbortExecutionException;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.introspection.IntrospectionDisabledError;
import graphql.validation.ValidationError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Errors as clients get them: each with its code, none with a word of the server's inside. */
public final class GraphQlErrors {

    /** How graphql-java prints a literal: {@code StringValue{value='x'}}; its end is missing where the message was cut. */
    private static final Pattern LITERAL = Pattern.compile("'?\\b\\w+Value\\{(?:.*\\}'?|.*)");

    /** What its parser adds of its own: which of its parts found the fault. */
    private static final Pattern PARSER = Pattern.compile("(?s) with ANTLR error '.*' at");

    /** The same where the message was cut. */
    private static final Pattern PARSER_CUT = Pattern.compile("(?s) with ANTLR error '.*…$");

    /** How SmallRye's scalars name the classes that they expected and got. */
    private static final Pattern CLASSES = Pattern.compile("(?s)SRGQL\\d+: .*");

    private static final Pattern TOO_LARGE = Pattern.compile("(?s)More than .*To prevent Denial Of Service.*");

    private static final String OF_THE_SERVER = "The server failed to answer this field; its log has this error.";

    /** Messages repeat what a client sent, and patterns are looked for in them. */
    private static final int LONGEST_MESSAGE = 1_000;

    private GraphQlErrors() {}

    /** A result with the codes that its errors lack (GraphQL specification, section 7.1). */
    public static Map<String, Object> specification(ExecutionResult result) {
        Map<String, Object> specification = new LinkedHashMap<>(result.toSpecification());
        if (!result.getErrors().isEmpty()) {
            List<Map<String, Object>> errors = new ArrayList<>();
            result.getErrors().forEach(error -> errors.add(coded(error)));
            specification.put("errors", errors);
        }
        return specification;
    }

    /** An error that no operation had part in. */
    public static Map<String, Object> specification(ErrorCode code, String message) {
        return specification(message, Map.of("code", code.name()));
    }

    /** An error that no operation had part in. */
    public static Map<String, Object> specification(String message, Map<String, Object> extensions) {
        return Map.of("errors", List.of(OrderedMap.of("message", message, "extensions", extensions)));
    }

    public static ErrorCode code(GraphQLError error) {
        Object code =
                error.getExtensions() == null ? null : error.getExtensions().get("code");
        if (code != null) {
            return ErrorCode.valueOf(code.toString());
        }
        if (error instanceof InvalidSyntaxError) {
            return TOO_LARGE.matcher(bounded(error.getMessage())).find()
                    ? ErrorCode.QUERY_TOO_COMPLEX
                    : ErrorCode.GRAPHQL_PARSE_FAILED;
        }
        if (error instanceof ValidationError || error instanceof IntrospectionDisabledError) {
            return ErrorCode.GRAPHQL_VALIDATION_FAILED;
        }
        if (isOfTheServer(error)) {
            return ErrorCode.INTERNAL_SERVER_ERROR;
        }
        return error instanceof AbortExecutionException ? ErrorCode.TIMEOUT : ErrorCode.BAD_USER_INPUT;
    }

    /** Whether graphql-java found that what a resolver gave is not of the type of its field. */
    public static boolean isOfTheServer(GraphQLError error) {
        return error instanceof NonNullableFieldWasNullError
                || error instanceof SerializationError
                || error instanceof TypeMismatchError
                || error instanceof UnresolvedTypeError;
    }

    /** The message of an error as far as it is told. */
    public static String bounded(String message) {
        String text = String.valueOf(message);
        return text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) + "…" : text;
    }

    /** What graphql-java or SmallRye says of a fault, without what it tells of their own inside. */
    public static String plain(String message) {
        String sayable = CLASSES.matcher(bounded(message)).replaceAll("it is not of its type");
        String told = PARSER.matcher(LITERAL.matcher(sayable).replaceAll("this value"))
                .replaceAll(" at");
        return PARSER_CUT.matcher(told).replaceAll(".");
    }

    /** Errors with a code are this server's own, and so are the words of all that validation finds. */
    public static String message(GraphQLError error) {
        if (isOfTheServer(error)) {
            return OF_THE_SERVER;
        }
        boolean own = error instanceof ValidationError
                || error.getExtensions() != null && error.getExtensions().containsKey("code");
        return own ? bounded(error.getMessage()) : plain(error.getMessage());
    }

    private static Map<String, Object> coded(GraphQLError error) {
        Map<String, Object> coded = new LinkedHashMap<>(error.toSpecification());
        coded.put("message", message(error));
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code(error).name());
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        extensions.remove("classification");
        coded.put("extensions", extensions);
        return coded;
    }
}
