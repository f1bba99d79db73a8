package org.readout.search.name;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;

/** A name that somebody has for a record. */
@Input("NameQuery")
@Description("A name, and what may go by it.")
public record NameQuery(
        @NonNull @Text(max = TextLength.NAME) @Description("As it was met: a name, an alias, a title or a slug.")
        String name,

        @Nullable @Description("Of any of these kinds; all where none is given.")
        List<@NonNull NamedKind> kinds,

        @DefaultValue("false")
        @Description("True: only what goes by just this name or slug, whatever its case and accents.")
        Boolean exactly) {

    /** Null for any kind. */
    String kindNames() {
        return kinds == null ? null : kinds.stream().map(NamedKind::name).collect(Collectors.joining(","));
    }

    boolean isExact() {
        return Boolean.TRUE.equals(exactly);
    }
}
