package org.readout.graphql.fetch;

import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.readout.graphql.error.BadInput;
import org.readout.graphql.error.InputFault;

/** Has the record looked through for what the arguments of one resolver refer to. */
final class ArgumentReferences {

    private final List<String> names;
    private volatile ReferenceCheck check;

    /**
     * @param names what the schema calls the method's parameters, in their order
     * @param source the place of its source among them; -1 where it has none
     */
    ArgumentReferences(Method method, List<String> names, int source) {
        Class<?>[] types = method.getParameterTypes();
        List<String> objects = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            objects.add(i != source && types[i].isRecord() ? names.get(i) : null);
        }
        this.names = objects.stream().allMatch(Objects::isNull) ? List.of() : objects;
    }

    /** Null where all of it is known to be there; else fails with what is not. */
    Uni<Void> check(Object[] arguments) {
        return names.isEmpty() ? null : check().check(names, arguments, List.of());
    }

    /** Fails with what is wrong with texts of the arguments, and with what they refer to that is not there. */
    Uni<Void> check(Object[] arguments, BadInput texts) {
        List<InputFault> faults = texts.faults();
        Uni<Void> checked = names.isEmpty() ? null : check().check(names, arguments, faults);
        return checked == null ? Uni.createFrom().failure(texts) : checked;
    }

    private ReferenceCheck check() {
        ReferenceCheck found = check;
        if (found == null) {
            found = Arc.container().instance(ReferenceCheck.class).get();
            check = found;
        }
        return found;
    }
}
