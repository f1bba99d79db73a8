package org.readout.graphql;

import io.smallrye.mutiny.Uni;

/** Where records of some types are found by their slugs; each repository of records that have slugs is one. */
public interface SlugSource {

    /** Whether records of that GraphQL type are found here. */
    boolean holds(String type);

    /** The record of that slug, or the one that stands for it; null if there is neither. */
    Uni<? extends Node> bySlug(String slug);
}
