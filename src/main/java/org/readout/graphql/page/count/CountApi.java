package org.readout.graphql.page.count;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.readout.graphql.Node;

/** What the graph says of counts. */
// Quarkus registers those who answer queries for the native executable; here are fields alone.
@RegisterForReflection
@GraphQLApi
public class CountApi {

    @Description("What the key stands for, where that is a record.")
    public Uni<Node> node(@Source Count count) {
        return count.node().map(node -> node);
    }
}
