package org.readout.graphql.cost;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a field, an argument, a field of an input or a value of an enum costs the database, in nodes: one is the time that
 * PostgreSQL takes for a row of a page. After {@code @cost} of GraphQL's Cost Directives (a draft of IBM's), which weighs each of
 * these too. The weights are measured by {@code bench/weights} and stand in {@code docs/limits.md}.
 *
 * <p>On the getter of an input's field or on its record component, on a resolver or on a parameter of one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER})
public @interface Cost {

    /** For each object that a field is asked of, or each time that an argument is given, beside all that is counted below. */
    double weight() default 0;

    /**
     * Of a connection: how many rows a count, a filter or an order of it goes through, where it goes through many.
     */
    long rows() default 0;

    /** Of a connection: its {@code totalCount}, without a filter; the default is what counting its {@link #rows} costs. */
    double totalCount() default -1;

    /**
     * Of an argument or a part of one: for a thousand {@link #rows} of the connection that it narrows or sorts; of a value that a
     * connection is counted by, beside {@link #totalCount}.
     */
    double perThousandRows() default 0;

    /** Of a list within an argument: for each of its entries. */
    double perEntry() default 1;

    /** Of a text: for each of its words. */
    double perWord() default 0;

    /** Of a text: for each of the parts that {@link #separator} stands between. */
    double perPart() default 0;

    /** A word, whatever its case. */
    String separator() default "";
}
