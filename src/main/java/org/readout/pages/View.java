package org.readout.pages;

import java.util.Map;
import java.util.Optional;

/**
 * A page, or other forms of one: where it stands, which document it asks the graph, and how what was found is shown. Several
 * views may stand at one path, each with forms of its own.
 *
 * @param <D> the document's data: a record of its fields, named as they are
 */
public interface View<D> {

    /** Where it stands, as {@code /meetings/:slug}; its forms stand there too, with a suffix. */
    String path();

    /** Whether pages of other sites may show it in a frame. */
    default boolean isFramedByOthers() {
        return false;
    }

    /** The name of its document in the folder {@code pages}, without {@code .graphql}. */
    String document();

    Class<D> type();

    /** How it is shown in each form beside JSON, which is its data. */
    Map<Form, Renderer<D>> forms();

    /**
     * The variables of its document, by all parameters that make it another page: what it does not read here is no part of its
     * address.
     *
     * @throws org.readout.graphql.error.BadInput where a parameter of the request cannot be meant
     */
    Map<String, Object> variables(ViewRequest request);

    /**
     * The record that it is about.
     *
     * @return empty where the record has none under the slug that was asked for
     */
    Optional<Subject> subject(D found);

    /** The parameter {@code after} of the next page, for forms that cannot link to it; empty where there is none. */
    default Optional<String> next(D found) {
        return Optional.empty();
    }

    /** Whether its document filters by the slug alone, which therefore nothing has where the filter is refused. */
    default boolean filtersBySlug() {
        return false;
    }
}
