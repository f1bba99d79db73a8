package org.readout.search.name;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.RecordNode;
import org.readout.search.name.NameMatchRepository.Called;

/** A record that goes by a name which is like another. */
@RegisterForReflection
@DefaultNonNull
@Description("A record that goes by a name like that.")
public final class NameMatch {

    private final Called called;
    private final RecordNode node;

    NameMatch(Called called, RecordNode node) {
        this.called = called;
        this.node = node;
    }

    @Description("The likest of its names, as the record has it.")
    public String getName() {
        return called.name();
    }

    @Description("Whether that is the very name: the same words, whatever their order, case, accents and punctuation.")
    public boolean isExact() {
        return called.exact();
    }

    @Description("From 0 to 1, by the trigrams that both names have.")
    public double getLikeness() {
        return called.likeness();
    }

    @Description("What goes by it.")
    public RecordNode getNode() {
        return node;
    }
}
