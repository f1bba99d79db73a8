package org.readout.graphql.gate.document;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.introspection.GoodFaithIntrospection;
import graphql.language.Document;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.readout.graphql.ServedSchema;
import org.readout.graphql.gate.fault.BoundedErrors;
import org.readout.graphql.gate.fault.ValidationMessages;
import org.readout.graphql.gate.request.LimitSettings;
import org.readout.graphql.gate.text.DocumentShape;
import org.readout.graphql.gate.text.DocumentText;

/**
 * What a document passes before it runs, in this order, whichever way it came: its text is scanned, parsed, measured, validated.
 * Each step is bounded by those before it.
 */
@ApplicationScoped
public class DocumentGate {

    /** To the parser, the end of a document is one of its tokens. */
    private static final int THE_END = 1;

    private final GraphQLSchema schema;
    private final QueryLimits limits;
    private final LimitSettings settings;

    public DocumentGate(@ServedSchema GraphQLSchema schema, QueryLimits limits, LimitSettings settings) {
        this.schema = schema;
        this.limits = limits;
        this.settings = settings;
    }

    /**
     * A second line, for the scan has counted the tokens already; and comments are neither counted nor kept. What graphql-java
     * takes for introspection in bad faith, {@link IntrospectionCircles} knows more exactly.
     */
    public void limitParser(@Observes StartupEvent start) {
        GoodFaithIntrospection.enabledJvmWide(false);
        ParserOptions options = ParserOptions.getDefaultOperationParserOptions()
                .transform(
                        parser -> parser.maxTokens(settings.tokens() + THE_END).captureLineComments(false));
        ParserOptions.setDefaultOperationParserOptions(options);
    }

    public DocumentText scan(String text) {
        return DocumentText.read(text, settings);
    }

    /** Parses and measures, in time linear in the text. */
    public ParsedDocument parse(DocumentText text) {
        Optional<GraphQLError> fault = text.fault();
        if (fault.isPresent()) {
            return ParsedDocument.refused(fault.get());
        }
        ParseAndValidateResult parsed = ParseAndValidate.parse(ExecutionInput.newExecutionInput(text.parseable())
                .locale(Locale.ROOT)
                .build());
        if (parsed.isFailure()) {
            return ParsedDocument.refused(
                    BoundedErrors.of(parsed.getSyntaxException().toInvalidSyntaxError()));
        }
        return measure(parsed.getDocument());
    }

    /** Validates what was parsed and not refused, in time that its measures bound. */
    public ParsedDocument validate(ParsedDocument parsed) {
        if (parsed.entry().hasErrors()) {
            return parsed;
        }
        Document document = parsed.entry().getDocument();
        List<ValidationError> errors = new DocumentValidator().validateDocument(schema, document, Locale.ROOT);
        errors = errors.isEmpty()
                ? Stream.concat(
                                new SubscriptionRoot(document).errors().stream(),
                                new IntrospectionCircles(document).errors().stream())
                        .toList()
                : new ValidationMessages(schema, limits.names()).of(document, errors);
        return errors.isEmpty()
                ? parsed
                : new ParsedDocument(new PreparsedDocumentEntry(BoundedErrors.of(errors)), 0, 0);
    }

    private ParsedDocument measure(Document document) {
        DocumentShape shape = new DocumentShape(document);
        Optional<ValidationError> cycle = shape.cycle();
        if (cycle.isPresent()) {
            return ParsedDocument.refused(cycle.get());
        }
        try {
            limits.check(shape);
        } catch (AbortExecutionException refusal) {
            return ParsedDocument.refused(refusal);
        }
        return ParsedDocument.of(document, shape);
    }
}
