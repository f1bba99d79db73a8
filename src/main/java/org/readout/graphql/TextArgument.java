package org.readout.graphql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that a resolver takes as an argument, as {@link Text} is one of an input. It is no constraint of Jakarta Validation:
 * such a one would have Quarkus put an interceptor before every call.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface TextArgument {

    /** How many characters (code points of Unicode) it has at most; one of {@link TextLength}. */
    int max();

    /** Whether it may be blank, as {@link BlankText} says. */
    boolean blank() default true;
}
