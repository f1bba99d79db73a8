package org.readout.graphql;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Interface;

/** Anything with a global id. A class that implements it names itself after its GraphQL type. */
@Interface
@DefaultNonNull
@Description("Anything with a global id (Relay Global Object Identification).")
public interface Node {

    /** What tells it from all others of its type: a UUID, or the code of a country. */
    String nodeKey();

    @Description("The global id, by which `node` finds it again.")
    default NodeId getId() {
        return new NodeId(getClass().getSimpleName(), nodeKey());
    }
}
