package org.readout.graphql.fetch;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.readout.graphql.error.InputFault;

/** Looks for what the arguments of a query refer to, by slugs and codes: what the record does not have cannot be meant. */
public interface ReferenceCheck {

    /**
     * Looks for what the objects among the arguments refer to.
     *
     * @param names what the schema calls each argument; null in the place of what is none
     * @param faults what is wrong with them in themselves; where a fault stands, nothing is looked for
     * @return null where there is nothing wrong and nothing to look for; else fails with a
     *     {@link org.readout.graphql.error.BadInput} that has all that is wrong, if anything is
     */
    Uni<Void> check(List<String> names, Object[] arguments, List<InputFault> faults);
}
