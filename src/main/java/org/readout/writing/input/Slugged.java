package org.readout.writing.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;

/** A text that is a slug: kebab case, ASCII, at most 120 characters, stable for ever. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = Slugged.WHAT_IT_IS)
@Text(max = TextLength.SLUG)
public @interface Slugged {

    String WHAT_IT_IS = "is a slug: kebab case in ASCII, at most 120 characters, as 'helsinki-2018'";

    String message() default WHAT_IT_IS;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
