package org.readout.graphql;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that is a slug: kebab case, ASCII, at most 120 characters, stable for ever. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
@Size(max = 120)
@ReportAsSingleViolation
public @interface Slugged {

    String message() default "is a slug: kebab case in ASCII, at most 120 characters, as 'helsinki-2018'";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
