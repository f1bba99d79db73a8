package org.readout.graphql;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that the record takes: of Unicode, without NUL, and of a bounded length. Null is no text and is let through.
 *
 * <p>It stands at every text of an input and of a filter, as {@link TextArgument} at every text of an argument; {@link TextRule}
 * is what it means.
 */
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {TextValidator.class, UrlTextValidator.class})
public @interface Text {

    /** How many characters (code points of Unicode) it has at most; one of {@link TextLength}. */
    int max();

    /** Whether it may be blank, as {@link BlankText} says. */
    boolean blank() default true;

    String message() default "is no text of the record";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
