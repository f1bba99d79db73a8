package org.readout.graphql.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.GraphQLError;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.graphql.gate.text.DocumentText;

/** Descriptions in executable documents (GraphQL, September 2025, 2.3). */
class DescriptionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<<\"d\">> query { a }",
                "<<\"\">> query { a }",
                "<<\"\"\"d\"\"\">>query Q { a }",
                "<<\"d\">>\n# c\nmutation { a }",
                "<<\"\"\"\n d\r\n e\n\"\"\">>\nsubscription { a }",
                "{ ...F } <<\"\"\"a \\\"\"\" \" b\"\"\">>,fragment F on Q { a }",
                "query Q(<<\"d\">> $a: Int) { a }",
                "<<\"d\">>query(<<\"e\">>$a: Int = 1 @x(y: \"z\") <<\"f\">>$b: [Int!]! <<\"\">>$c:T){ a }",
                "query ($a: S = \"v\" <<\"d\">> $b: S = {k: \"v\"} <<\"d\">> $c: S = [\"v\"]) { a }",
                "<<\"\\u0041\\u{0}\\u{0041}\\u{1F600}\\uD83D\\uDE00\\n\\\"\">> query { a }",
                "<<\"\ud83d\ude00\ufeff\u0436\">> query { a }",
                "<<\"query\">> query query($query: S = \"query\") { query(a: \"query\") } <<\"{\">> fragment fragment on Q { a }",
                "\ufeff#c\n<<\"d\">> query { a }",
                "# \"\n<<\"# d\">> query { a }"
            })
    void a_description_is_read_as_blanks(String marked) {
        String read = Pattern.compile("<<(.*?)>>", Pattern.DOTALL)
                .matcher(marked)
                .replaceAll(description -> description.group(1).replaceAll("[^\r\n]", " "));

        assertEquals(read, read(marked.replaceAll("<<|>>", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ a(b: \"x\") }",
                "query ($a: String = \"x\" $b: Int) { a }",
                "query Q @d(a: [\"x\" $b]) { a }",
                "query @d(a: \"x\" $b: 1) { a }",
                "query Q @d(a: \"x\") { a }",
                "{ a(b: {c: \"\"\"x\"\"\" d: $e}) }",
                "# \"x\" query\n{ a }"
            })
    void other_strings_stay(String text) {
        assertEquals(text, read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"d\" { a }",
                "\"d\" \"e\" query { a }",
                "\"d\" query { a } \"e\"",
                "query \"d\" { a }",
                "query \"d\" query { a }",
                "fragment \"d\" fragment on Q { a } { a }",
                "fragment F \"d\" on Q { a } { a }",
                "query Q @x \"d\" query { a }",
                "query Q(\"d\") { a }",
                "query Q(\"d\" \"e\" $a: Int) { a }",
                "query Q($a: \"d\" Int) { a }",
                "query Q($a: Int \"d\") { a }",
                "query Q($a: Int = \"d\" Int) { a }",
                "query Q($a: S = \"d\" S = $b) { a }",
                "{ \"d\" a }",
                "{ a(\"d\" b: 1) }",
                "{ a(b: \"d\" 1) }",
                "{ a } \"d\" Query { a }",
                "{ a } \"d\" $a",
                "\"d\nquery\" query { a }",
                "\"d\rquery\" query { a }",
                "\"\\q\" query { a }",
                "\"\\u00g0\" query { a }",
                "\"\\uD83D\" query { a }",
                "\"\\uD83D\\u0041\" query { a }",
                "\"\\u{110000}\" query { a }",
                "\"\\u{D83D}\" query { a }",
                "\"\\u{}\" query { a }",
                "\"\\u{\uff11}\" query { a }",
                "\"d\\\" query { a }",
                "\"\"\"d query { a }",
                "\"\"\"\\\"\"\"",
                "} \"d\" query { a }",
                "\"d\" query Q(\"e\""
            })
    void where_none_may_stand_the_parser_refuses_it(String text) {
        assertTrue(GateForTests.read(text).entry().hasErrors());
        assertEquals("InvalidSyntax", error(text).getErrorType().toString(), () -> error(text)
                .getMessage());
    }

    @Test
    void operations_variables_and_fragments_stay_where_they_were() {
        String described = """
                ""\"
                What the Kremlin said,
                and "when".
                ""\"
                query Said("Whose" $speaker: String!, ""\"
                    How many
                ""\" $first: Int = 3) { statements(filter: {speakers: [$speaker]}, first: $first) { nodes { ...Words } } }
                "Words" fragment Words on Statement { slug }
                """;

        Document document = document(described);
        OperationDefinition said =
                document.getDefinitionsOfType(OperationDefinition.class).get(0);

        assertEquals(new SourceLocation(5, 1), said.getSourceLocation());
        assertEquals(
                new SourceLocation(5, 20), said.getVariableDefinitions().get(0).getSourceLocation());
        assertEquals(
                new SourceLocation(7, 5), said.getVariableDefinitions().get(1).getSourceLocation());
        assertEquals(new SourceLocation(8, 9), document.getDefinitions().get(1).getSourceLocation());
        assertEquals(
                AstPrinter.printAst(document(described
                        .replaceAll("(?s)\"{3}.*?\"{3}", "")
                        .replace("\"Whose\"", "")
                        .replace("\"Words\"", ""))),
                AstPrinter.printAst(document));
    }

    @Test
    void errors_are_placed_as_in_the_text_that_was_sent() {
        GraphQLError error = error("\"\"\"\n\ud83d\ude00 d\n\"\"\" query { countries {\n kode } }");

        assertEquals(List.of(new SourceLocation(4, 2)), error.getLocations());
        assertEquals(
                List.of(new SourceLocation(1, 15)),
                error("\"\ud83d\ude00 d\" query { kountries { code } }").getLocations());
    }

    @Test
    void half_of_a_surrogate_pair_is_no_description() {
        assertEquals(
                List.of(new SourceLocation(1, 2)),
                error("\"\ud83d\" query { a }").getLocations());
    }

    @Test
    void descriptions_count_as_tokens_and_characters() {
        assertEquals(
                "The document has 15004 tokens; at most 15000 are answered.",
                error("\"\"\"d\"\"\" query(" + "\"d\"".repeat(14_999) + " $a").getMessage());
        assertEquals(
                "The document has 250011 characters; at most 250000 are answered.",
                error("\"" + "d".repeat(250_000) + "\" query {a").getMessage());
    }

    @Test
    void characters_beyond_ascii_in_descriptions_cost_no_more_than_blanks() {
        assertFalse(GateForTests.read("\"" + "\u0436".repeat(100_000) + "\" query { countries { code } }")
                .entry()
                .hasErrors());
    }

    private static String read(String text) {
        return DocumentText.read(text, GateForTests.LIMITS).parseable();
    }

    private static Document document(String text) {
        assertFalse(GateForTests.read(text).entry().hasErrors());
        return GateForTests.read(text).entry().getDocument();
    }

    private static GraphQLError error(String text) {
        return GateForTests.read(text).entry().getErrors().get(0);
    }
}
