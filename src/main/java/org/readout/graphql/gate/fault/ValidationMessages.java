package org.readout.graphql.gate.fault;

import graphql.i18n.I18n;
import graphql.language.Document;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLSchema;
import graphql.validation.LanguageTraversal;
import graphql.validation.RulesVisitor;
import graphql.validation.ValidationContext;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.graphql.error.GraphQlErrors;

/** The errors of graphql-java's validation in plain sentences, which name the value and what would fit. */
public final class ValidationMessages {

    private static final Pattern PREFIX = Pattern.compile("^Validation [Ee]rror \\([^)]*\\)\\s*: ");

    /** What is said of no type of the schema, as graphql-java says it and as a client is told. */
    private static final Map<Pattern, String> SENTENCES = sentences(
            "Undefined variable '(.*)'", "The variable `$%s` is not declared.",
            "Unused variable '(.*)'", "The variable `$%s` is declared and not used.",
            "Undefined fragment '(.*)'", "There is no fragment `%s` in the document.",
            "Unused fragment '(.*)'", "The fragment `%s` is defined and not used.",
            "'(.*)' : fields have different arguments",
                    "Fields that the answer names `%s` have different arguments; give one an alias.",
            "'(.*)' : '(.*)' and '(.*)' are different fields",
                    "`%2$s` and `%3$s` cannot both be `%1$s` in the answer; give one an alias.",
            "Directive '(.*)' not allowed here", "`@%s` does not stand here.",
            "Anonymous operation with other operations", "Each of several operations in a document has a name.",
            "Operation '.*' is following anonymous operation", "Each of several operations in a document has a name.",
            "The '(.*)' operation is not supported by the schema", "There is no %s in this schema.");

    /** The same, where names of the schema are not told. */
    private static final Map<Pattern, String> WITHOUT_NAMES = sentences(
            "Fragment (?:'.*' )?cannot be spread here as .*", "A fragment stands where it can never match.",
            "'(.*)' : returns different types .*", "Fields that the answer names `%s` are of different types.");

    private static final Pattern VARIABLE_TYPE =
            Pattern.compile("Variable '(.*)' of type '(.*)' used in position expecting type '(.*)'");

    private final GraphQLSchema schema;
    private final SchemaNames names;

    public ValidationMessages(GraphQLSchema schema, SchemaNames names) {
        this.schema = schema;
        this.names = names;
    }

    /**
     * The same errors.
     *
     * @param errors all that graphql-java found in the document
     */
    public List<ValidationError> of(Document document, List<ValidationError> errors) {
        DocumentFaults faults = faults(document);
        List<ValidationError> told = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (ValidationError error : errors) {
            ValidationErrorType type = (ValidationErrorType) error.getValidationErrorType();
            SourceLocation location = location(error);
            if (faults.isSpurious(type, location)) {
                continue;
            }
            List<InputFaults.Fault> here = faults.next(type, location);
            for (InputFaults.Fault fault : here) {
                if (said.add(fault.message())) {
                    told.add(error(error, fault.location(), fault.message()));
                }
            }
            if (here.isEmpty()) {
                told.add(error(error, null, sentence(error.getMessage())));
            }
        }
        return told;
    }

    private DocumentFaults faults(Document document) {
        ValidationContext context =
                new ValidationContext(schema, document, I18n.i18n(I18n.BundleType.Validation, Locale.ROOT));
        DocumentFaults faults = new DocumentFaults(context, names);
        new LanguageTraversal().traverse(document, new RulesVisitor(context, List.of(faults)));
        return faults;
    }

    private String sentence(String message) {
        String plain = PREFIX.matcher(GraphQlErrors.plain(message)).replaceFirst("");
        Matcher variable = VARIABLE_TYPE.matcher(plain);
        if (variable.matches()) {
            return "`$%s` is of the type %s".formatted(variable.group(1), variable.group(2))
                    + names.shownOr(
                            ", and stands where " + variable.group(3) + " is taken.", ", which is not taken here.");
        }
        return sentence(plain, SENTENCES)
                .or(() -> names.shown() ? Optional.empty() : sentence(plain, WITHOUT_NAMES))
                .orElse(plain.endsWith(".") ? plain : plain + ".");
    }

    private static Optional<String> sentence(String plain, Map<Pattern, String> sentences) {
        return sentences.entrySet().stream()
                .map(sentence -> Map.entry(sentence.getKey().matcher(plain), sentence.getValue()))
                .filter(sentence -> sentence.getKey().matches())
                .map(sentence -> sentence.getValue().formatted(groups(sentence.getKey())))
                .findFirst();
    }

    private static Object[] groups(Matcher matcher) {
        Object[] groups = new Object[matcher.groupCount()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = matcher.group(i + 1);
        }
        return groups;
    }

    private static ValidationError error(ValidationError error, SourceLocation location, String message) {
        return ValidationError.newValidationError()
                .validationErrorType(error.getValidationErrorType())
                .sourceLocations(location == null ? error.getLocations() : List.of(location))
                .description(message)
                .build();
    }

    private static SourceLocation location(ValidationError error) {
        return error.getLocations() == null || error.getLocations().isEmpty()
                ? null
                : error.getLocations().get(0);
    }

    private static Map<Pattern, String> sentences(String... patternsAndSentences) {
        Map<Pattern, String> sentences = new LinkedHashMap<>();
        for (int i = 0; i < patternsAndSentences.length; i += 2) {
            sentences.put(Pattern.compile(patternsAndSentences[i]), patternsAndSentences[i + 1]);
        }
        return sentences;
    }
}
