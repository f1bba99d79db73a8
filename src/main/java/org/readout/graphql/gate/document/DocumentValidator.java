package org.readout.graphql.gate.document;

import graphql.validation.AbstractRule;
import graphql.validation.ValidationContext;
import graphql.validation.ValidationErrorCollector;
import graphql.validation.Validator;
import graphql.validation.rules.NoFragmentCycles;
import graphql.validation.rules.SubscriptionUniqueRootField;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.readout.graphql.gate.text.DocumentShape;

/** The rules of graphql-java but those that this server has better, and those that graphql-java lacks, in one traversal. */
final class DocumentValidator extends Validator {

    /** By {@link DocumentShape#cycle} and {@link SubscriptionRoot}. */
    private static final Set<Class<?>> REPLACED = Set.of(NoFragmentCycles.class, SubscriptionUniqueRootField.class);

    @Override
    public List<AbstractRule> createRules(ValidationContext context, ValidationErrorCollector collector) {
        return Stream.concat(
                        super.createRules(context, collector).stream()
                                .filter(rule -> !REPLACED.contains(rule.getClass())),
                        Stream.of(new OneOfInputs(context, collector)))
                .toList();
    }
}
