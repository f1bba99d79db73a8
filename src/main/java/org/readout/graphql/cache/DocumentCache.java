package org.readout.graphql.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.AbortExecutionException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.parser.ParserOptions;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.readout.graphql.gate.DocumentText;
import org.readout.graphql.gate.LimitSettings;
import org.readout.graphql.gate.QueryLimits;

/** Parses, validates and measures each document once, for as long as it is among those asked for last. */
@ApplicationScoped
public class DocumentCache implements PreparsedDocumentProvider {

    /** Few, for a parsed document takes far more memory than its text. */
    private static final long MOST_CHARACTERS = 1_000_000;

    /** To the parser, the end of a document is one of its tokens. */
    private static final int THE_END = 1;

    private final QueryLimits limits;
    private final LimitSettings settings;
    private final Cache<String, PreparsedDocumentEntry> known = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String text, PreparsedDocumentEntry entry) -> text.length())
            .build();

    DocumentCache(QueryLimits limits, LimitSettings settings) {
        this.limits = limits;
        this.settings = settings;
    }

    void limitTokens(@Observes StartupEvent start) {
        ParserOptions options = ParserOptions.getDefaultParserOptions()
                .transform(parser -> parser.maxTokens(settings.tokens() + THE_END));
        ParserOptions.setDefaultParserOptions(options);
        ParserOptions.setDefaultOperationParserOptions(options);
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        return CompletableFuture.completedFuture(known.get(input.getQuery(), text -> DocumentText.fault(text)
                .map(PreparsedDocumentEntry::new)
                .orElseGet(() -> measured(parseAndValidate.apply(parseable(input))))));
    }

    /** The document of that text, where it is valid, within limits and among those asked for last. */
    public Optional<Document> known(String text) {
        return Optional.ofNullable(known.getIfPresent(text))
                .filter(entry -> !entry.hasErrors())
                .map(PreparsedDocumentEntry::getDocument);
    }

    private static ExecutionInput parseable(ExecutionInput input) {
        return input.transform(builder -> builder.query(DocumentText.parseable(input.getQuery())));
    }

    private PreparsedDocumentEntry measured(PreparsedDocumentEntry entry) {
        if (entry.hasErrors()) {
            return entry;
        }
        try {
            limits.check(entry.getDocument());
            return entry;
        } catch (AbortExecutionException refusal) {
            return new PreparsedDocumentEntry(refusal);
        }
    }
}
