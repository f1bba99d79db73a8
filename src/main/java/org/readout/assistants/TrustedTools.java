package org.readout.assistants;

import graphql.language.Document;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.graphql.cache.PersistedDocuments;

/** A tool for each trusted document that is one query with a name and a description before it (GraphQL, September 2025, 2.4). */
@Singleton
class TrustedTools {

    /** What stands before a document's first definition, and the string that describes it. */
    private static final Pattern DESCRIBED = Pattern.compile(String.join(
            "",
            "\\A(?:[\\s,\\uFEFF]++|#[^\\r\\n]*+)*+",
            "(?:\"\"\"(?<block>(?:[^\"\\\\]++|\\\\(?:\"\"\")?|\"{1,2}(?!\"))*+)\"\"\"",
            "|\"(?<line>(?:[^\"\\\\\\r\\n]++|\\\\.)++)\")"));

    private static final Pattern NAME = Pattern.compile("\\w{1,64}");

    private final PersistedDocuments documents;
    private final ArgumentSchemas schemas;

    TrustedTools(PersistedDocuments documents, ArgumentSchemas schemas) {
        this.documents = documents;
        this.schemas = schemas;
    }

    /** By their names. */
    Map<String, Tool> all() {
        Map<String, Tool> tools = new TreeMap<>();
        documents.trusted().forEach(text -> tool(text).ifPresent(tool -> tools.put(tool.name(), tool)));
        return tools;
    }

    private Optional<Tool> tool(String text) {
        Matcher described = DESCRIBED.matcher(text);
        if (!described.find()) {
            return Optional.empty();
        }
        String rest = " ".repeat(described.end()) + text.substring(described.end());
        String description = described.group("block") == null ? described.group("line") : described.group("block");
        return operation(rest).map(operation -> tool(operation, rest, plain(description)));
    }

    private static Optional<OperationDefinition> operation(String text) {
        try {
            Document document = Parser.parse(text);
            List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
            return operations.size() == 1
                            && operations.get(0).getOperation() == OperationDefinition.Operation.QUERY
                            && operations.get(0).getName() != null
                            && NAME.matcher(operations.get(0).getName()).matches()
                    ? Optional.of(operations.get(0))
                    : Optional.empty();
        } catch (InvalidSyntaxException none) {
            return Optional.empty();
        }
    }

    private Tool tool(OperationDefinition operation, String text, String description) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            properties.put(variable.getName(), schemas.of(variable.getType()));
            if (variable.getType() instanceof NonNullType && variable.getDefaultValue() == null) {
                required.add(variable.getName());
            }
        }
        return new Tool(operation.getName(), description, text, properties, required, arguments -> arguments);
    }

    private static String plain(String description) {
        return description.replace("\\\"\"\"", "\"\"\"").strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
