package org.readout.graphql.gate.fault;

import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import java.util.List;
import org.readout.graphql.error.GraphQlErrors;

/** The errors of graphql-java without all that they repeat of the document, for they are kept and sent. */
public final class BoundedErrors {

    private static final int MOST_LOCATIONS = 20;

    private BoundedErrors() {}

    public static GraphQLError of(InvalidSyntaxError error) {
        return new InvalidSyntaxError(locations(error), GraphQlErrors.bounded(error.getMessage()));
    }

    public static List<ValidationError> of(List<ValidationError> errors) {
        return errors.stream().map(BoundedErrors::of).toList();
    }

    private static ValidationError of(ValidationError error) {
        return ValidationError.newValidationError()
                .validationErrorType(error.getValidationErrorType())
                .sourceLocations(locations(error))
                .description(GraphQlErrors.bounded(error.getMessage()))
                .extensions(error.getExtensions())
                .build();
    }

    private static List<SourceLocation> locations(GraphQLError error) {
        List<SourceLocation> all = error.getLocations();
        return all == null ? List.of() : List.copyOf(all.subList(0, Math.min(all.size(), MOST_LOCATIONS)));
    }
}
