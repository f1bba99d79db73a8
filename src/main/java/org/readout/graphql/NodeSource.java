package org.readout.graphql;

import io.smallrye.mutiny.Uni;

/** Where nodes of some types are found again by their ids; each repository of nodes is one. */
public interface NodeSource {

    /** Whether nodes of that GraphQL type are found here. */
    boolean holds(String type);

    /** The node of that id, or null. */
    Uni<? extends Node> node(NodeId id);
}
