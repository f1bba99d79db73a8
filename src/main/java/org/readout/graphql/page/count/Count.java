package org.readout.graphql.page.count;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.mutiny.Uni;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.Node;

/** How many there are of what. */
@RegisterForReflection
@DefaultNonNull
@Description("How many there are of what.")
public final class Count {

    private final RowGroup group;
    private final Function<RowGroup, Uni<? extends Node>> nodes;

    /** @param nodes gives what a group stands for, or null */
    public Count(RowGroup group, Function<RowGroup, Uni<? extends Node>> nodes) {
        this.group = group;
        this.nodes = nodes;
    }

    @Description("A slug, a code, a value of an enum, or a year or month: 2018-10. A place goes by its name.")
    public String getKey() {
        return group.key();
    }

    @Description("What a person calls it.")
    public String getLabel() {
        return group.label() == null ? words(group.key()) : group.label();
    }

    @Description("How many.")
    public int getCount() {
        return group.count();
    }

    /** What it stands for, where that is a record; else null. */
    Uni<? extends Node> node() {
        return nodes.apply(group);
    }

    /** UNDER_DISCUSSION is under discussion to a person. */
    private static String words(String constant) {
        return constant.charAt(0)
                + constant.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
