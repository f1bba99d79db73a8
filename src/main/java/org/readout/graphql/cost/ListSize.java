package org.readout.graphql.cost;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long a list is that is no connection, on the resolver or the getter that gives it. After {@code @listSize} of GraphQL's Cost
 * Directives.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ListSize {

    /** How many entries it has on average. */
    double assumedSize() default FieldWeight.USUAL_SIZE;

    /** The argument that the list has an entry for each entry of; none where it is empty. */
    String slicingArgument() default "";
}
