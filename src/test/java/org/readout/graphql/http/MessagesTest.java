package org.readout.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.graphql.Endpoint.ask;
import static org.readout.graphql.Endpoint.code;
import static org.readout.graphql.Endpoint.errors;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients read where what they asked for does not fit: a plain sentence with the value and what would fit. */
@QuarkusTest
class MessagesTest {

    @Inject
    GraphQLSchema schema;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ statementz { totalCount } } | There is no field `statementz` in Query. Did you mean `statements`?",
                "{ topics { totalCont } } | There is no field `totalCont` in TopicConnection. Did you mean `totalCount`?",
                "{ topics { xyzxyz } } | There is no field `xyzxyz` in TopicConnection.",
                "{ topics } | Say which fields of `topics` you want, as in `topics { __typename }`; it is of the type TopicConnection!.",
                "{ topics { totalCount { x } } } | `totalCount` has no fields to select, for it is of the type Int!.",
                "{ topic { slug } } | `topic` needs the argument `slug`, a text.",
                "{ topics(frist: 1) { totalCount } } | `topics` has no argument `frist`. Did you mean `first`?",
                "{ topics(first: \"1\") { totalCount } } | `first` is \"1\"; it takes a whole number from -2147483648 to 2147483647.",
                "{ topic(slug: 5) { slug } } | `slug` is 5; it takes a text.",
                "{ topic(slug: null) { slug } } | `slug` is null; it takes a text.",
                "{ actors(filter: {kinds: [LEADR]}) { totalCount } } | `filter.kinds[0]` is LEADR; it takes one of KINDS. Did you mean LEADER?",
                "{ actors(filter: {kinds: \"LEADER\"}) { totalCount } } | `filter.kinds` is \"LEADER\"; it takes one of KINDS."
                        + " Did you mean LEADER?",
                "{ actors(filter: {kind: LEADER}) { totalCount } } | `filter` has no field `kind`. Did you mean `kinds`?",
                "{ actors(orderBy: {}) { totalCount } } | `orderBy` lacks the field `field`, one of NAME, STATEMENT_COUNT.",
                "{ actors(orderBy: NAME) { totalCount } } | `orderBy` is NAME; it takes an object of the type ActorOrder.",
                "{ node(id: \"x\") { id } } | `id` is \"x\"; it takes an id that this server gave out.",
                "{ leaders(filter: {inOfficeOn: \"2018\"}) { totalCount } } | `filter.inOfficeOn` is \"2018\"; it takes a day as 2018-11-06.",
                "query ($n: Int = \"x\") { topics(first: $n) { totalCount } } | `$n` is \"x\"; it takes a whole number from -2147483648 to 2147483647.",
                "query ($n: String) { topics(first: $n) { totalCount } } | `$n` is of the type String, and stands where Int is taken.",
                "query ($n: Itn) { topics(first: $n) { totalCount } } | There is no type `Itn`. Did you mean `Int`?",
                "{ node(id: \"Q291bnRyeTpVUw\") { ... on Metting { slug } } } | There is no type `Metting`. Did you mean `Meeting`?",
                "{ topics @skp(if: true) { totalCount } } | There is no directive `@skp`. Did you mean `@skip`?",
                "{ topics @skip { totalCount } } | `@skip` needs the argument `if`, true or false.",
                "query @skip(if: true) { topics { totalCount } } | `@skip` does not stand here.",
                "{ topic(slug: $s) { slug } } | The variable `$s` is not declared.",
                "query ($s: String) { topics { totalCount } } | The variable `$s` is declared and not used.",
                "{ ...F } | There is no fragment `F` in the document.",
                "{ topics { totalCount } } fragment F on Topic { slug } | The fragment `F` is defined and not used.",
                "{ ...F } fragment F on Query { ...F } | The fragment `F` spreads itself.",
                "{ a: topic(slug: \"a\") { slug } a: topic(slug: \"b\") { slug } }"
                        + "| Fields that the answer names `a` have different arguments; give one an alias.",
                "{ a: topics { totalCount } a: events { totalCount } }"
                        + "| `topics` and `events` cannot both be `a` in the answer; give one an alias.",
                "subscription { changes @skip(if: false) { cursor } }"
                        + "| The field of a subscription is always there: `@skip` does not stand at its root.",
                "subscription { a: changes { cursor } b: changes { cursor } }"
                        + "| A subscription has one field at its root; this has 2.",
                "subscription { __typename } | `__typename` is no field to subscribe to."
            })
    void a_document_that_does_not_fit_the_schema_is_told_what_would(String document, String message) {
        HttpResponse<String> answer = ask(document);

        assertEquals("GRAPHQL_VALIDATION_FAILED", code(answer), answer::body);
        assertEquals(List.of(message.replace("KINDS", kinds())), messages(answer));
        Leaks.assertNone(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Int | \"5\" | '$v' is \"5\"; it takes a whole number from -2147483648 to 2147483647.",
                "Int | 5000000000 | '$v' is 5000000000; it takes a whole number from -2147483648 to 2147483647.",
                "String! | null | '$v' is null; it takes a text.",
                "String! | 5 | '$v' is 5; it takes a text.",
                "Boolean | [] | '$v' is []; it takes true or false.",
                "ActorOrderField! | \"NAM\" | '$v' is \"NAM\"; it takes one of NAME, STATEMENT_COUNT. Did you mean NAME?",
                "ActorOrder | {} | '$v' lacks the field 'field', one of NAME, STATEMENT_COUNT.",
                "ActorOrder | {\"field\": null} | '$v.field' is null; it takes one of NAME, STATEMENT_COUNT.",
                "ActorOrder | \"NAME\" | '$v' is \"NAME\"; it takes an object of the type ActorOrder.",
                "ActorOrder | {\"field\": \"NAME\", \"drection\": 1} | '$v' has no field 'drection'. Did you mean 'direction'?",
                "LeaderFilter | {\"inOfficeOn\": \"2018-02-30\"} | '$v.inOfficeOn' is \"2018-02-30\"; it takes a day as 2018-11-06.",
                "[ID!]! | [\"x\"] | '$v[0]' is \"x\"; it takes an id that this server gave out."
            })
    void a_variable_that_is_not_of_its_type_is_told_what_it_takes(String type, String value, String message) {
        HttpResponse<String> answer = org.readout.graphql.Endpoint.post(
                "{\"query\": \"query ($v: " + type + ") " + use(type) + "\", \"variables\": {\"v\": " + value + "}}");

        assertEquals("BAD_USER_INPUT", code(answer), answer::body);
        assertEquals(List.of(message.replace('\'', '`')), messages(answer));
        Leaks.assertNone(answer);
    }

    @Test
    void a_variable_that_is_missing_is_named() {
        assertEquals(
                List.of("`$v` is missing; it takes a text."),
                messages(ask("query ($v: String!) { topic(slug: $v) { slug } }")));
    }

    @Test
    void all_faults_of_the_variables_are_told_at_once_and_each_where_it_is() {
        HttpResponse<String> answer = ask(
                "query ($s: String!, $f: ActorFilter) { topic(slug: $s) { slug } actors(filter: $f) { totalCount } }",
                Map.of("f", Map.of("kinds", List.of("LEADER", "LEADR", 7), "x", 1)));

        assertEquals(
                List.of("s", "f.kinds[1]", "f.kinds[2]", "f"),
                errors(answer).stream()
                        .map(error ->
                                ((JsonObject) error).getJsonObject("extensions").getString("inputPath"))
                        .toList());
    }

    @Test
    void all_faults_of_an_argument_are_told_at_once_and_each_where_it_stands() {
        HttpResponse<String> answer =
                ask("{ actors(filter: {kinds: [LEADR, OFFICIAL, OUTLT], name: 5, x: 1}) { totalCount } }");

        assertEquals(4, errors(answer).size(), answer::body);
        assertEquals(
                List.of(27, 44, 58),
                errors(answer).stream()
                        .limit(3)
                        .map(error -> ((JsonObject) error)
                                .getJsonArray("locations")
                                .getJsonObject(0)
                                .getInteger("column"))
                        .toList());
    }

    @Test
    void a_document_of_nothing_but_faults_is_told_of_the_first_hundred() {
        String names = IntStream.range(0, 9_000).mapToObj(i -> "totalCont" + i).collect(Collectors.joining(" "));
        HttpResponse<String> answer = ask("{ topics { " + names + " } }");

        assertEquals(100, errors(answer).size(), answer::body);
    }

    @Test
    void a_long_value_is_told_by_its_beginning() {
        String message = messages(ask("{ topics(first: \"" + "x".repeat(5_000) + "\") { totalCount } }"))
                .get(0);

        assertTrue(message.startsWith("`first` is \"xxx") && message.length() < 200, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Country:U\0S", "Actor:\0", "\0:x", "Country:\0"})
    void a_sealed_id_with_what_no_key_has_is_none_of_this_server(String opened) {
        String sealed = sealed(opened);
        for (HttpResponse<String> answer : List.of(
                ask("query ($v: ID!) { node(id: $v) { id } }", Map.of("v", sealed)),
                ask("query ($v: [ID!]!) { nodes(ids: $v) { id } }", Map.of("v", List.of(sealed))))) {
            assertEquals("BAD_USER_INPUT", code(answer), answer::body);
            Leaks.assertNone(answer);
        }
        assertEquals(
                List.of("`id` is \"" + sealed + "\"; it takes an id that this server gave out."),
                messages(ask("{ node(id: \"" + sealed + "\") { id } }")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\ud800", "\\ude00", "\\ude00\\ud83d"})
    void a_sealed_cursor_with_what_no_row_has_is_none_of_this_server(String text) {
        for (String values : List.of("\"" + text + "\"", "\"" + text + "\",\"018f0000-0000-7000-8000-000000000000\"")) {
            HttpResponse<String> answer = ask(
                    "query ($v: String!) { actors(after: $v, orderBy: {field: NAME}) { nodes { slug } } }",
                    Map.of("v", sealed("[\"NAME\"," + values + "]")));

            assertEquals(List.of("This is no cursor of this server."), messages(answer));
            assertEquals("BAD_USER_INPUT", code(answer));
        }
    }

    /** In the order of the schema that is served. */
    private String kinds() {
        return ((GraphQLEnumType) schema.getType("ActorKind"))
                .getValues().stream().map(GraphQLEnumValueDefinition::getName).collect(Collectors.joining(", "));
    }

    private static String use(String type) {
        return switch (type) {
            case "Int" -> "{ topics(first: $v) { totalCount } }";
            case "String!" -> "{ topic(slug: $v) { slug } }";
            case "Boolean" -> "{ meetings(filter: {disclosed: $v}) { totalCount } }";
            case "ActorOrderField!" -> "{ actors(orderBy: {field: $v}) { totalCount } }";
            case "ActorOrder" -> "{ actors(orderBy: $v) { totalCount } }";
            case "LeaderFilter" -> "{ leaders(filter: $v) { totalCount } }";
            default -> "{ nodes(ids: $v) { id } }";
        };
    }

    private static String sealed(String opened) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(opened.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> messages(HttpResponse<String> answer) {
        return errors(answer).stream()
                .map(error -> ((JsonObject) error).getString("message"))
                .toList();
    }
}
