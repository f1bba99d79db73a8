package org.readout.writing.reference;

import com.github.benmanes.caffeine.cache.Cache;
import io.quarkus.arc.Unremovable;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.readout.graphql.FaultCollector;
import org.readout.graphql.error.InputFault;
import org.readout.graphql.fetch.ReferenceCheck;
import org.readout.platform.Caches;
import org.readout.writing.input.InputReference;
import org.readout.writing.input.Inputs;
import org.readout.writing.input.NearestNames;
import org.readout.writing.input.ReferenceName;

/**
 * Checks that the record has what filters refer to. An answer of nothing would read as if nothing had been said, where it was
 * only misspelt by whom.
 */
// what fetches looks it up by its interface
@Unremovable
@Singleton
public class FilterReferences implements ReferenceCheck {

    /** What is told back; anything else can be no name of anything. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,'’/-]{1,80}");

    private final ReferenceRepository references;
    private final NearestNameRepository nearest;
    /** Arguments come again and again as the same objects, and what the record has it has for ever. */
    private final Cache<Object, Boolean> complete = Caches.builder().weakKeys().build();

    FilterReferences(ReferenceRepository references, NearestNameRepository nearest) {
        this.references = references;
        this.nearest = nearest;
    }

    @Override
    public Uni<Void> check(List<String> names, Object[] arguments, List<InputFault> faults) {
        List<InputReference> unknown = null;
        for (int i = 0; i < arguments.length; i++) {
            if (names.get(i) != null && arguments[i] != null && complete.getIfPresent(arguments[i]) == null) {
                unknown = unknown == null ? new ArrayList<>() : unknown;
                unknown.addAll(unknown(names.get(i), arguments[i]));
            }
        }
        return unknown == null && faults.isEmpty() ? null : checked(unknown == null ? List.of() : unknown, faults);
    }

    /** What an argument refers to that may be missing. */
    private List<InputReference> unknown(String name, Object argument) {
        List<InputReference> unknown = Inputs.references(argument).stream()
                .filter(one -> !references.isKnown(one.noun(), one.slug()))
                .map(one -> new InputReference(one.noun(), one.slug(), name + "." + one.path()))
                .toList();
        if (unknown.isEmpty()) {
            complete.put(argument, true);
        }
        return unknown;
    }

    private Uni<Void> checked(List<InputReference> unknown, List<InputFault> before) {
        FaultCollector faults = new FaultCollector();
        before.forEach(fault -> faults.put(fault.path(), fault.message()));
        List<InputReference> lookedFor =
                unknown.stream().filter(one -> !faults.hasWithin(one.path())).toList();
        if (lookedFor.isEmpty()) {
            return faults.isEmpty() ? null : Uni.createFrom().failure(faults.fault());
        }
        return references.missing(lookedFor).chain(missing -> {
            if (missing.isEmpty()) {
                return faults.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().<Void>failure(faults.fault());
            }
            return nearest.read(NearestNames.lookedFor(missing)).chain(near -> {
                missing.forEach(one -> faults.add(one.path(), message(ReferenceName.of(one), near)));
                return Uni.createFrom().<Void>failure(faults.fault());
            });
        });
    }

    private static String message(ReferenceName missing, NearestNames nearest) {
        return NAME.matcher(missing.slug()).matches()
                ? nearest.missing(missing)
                : "There is no " + missing.noun() + " of that name." + nearest.hint(missing);
    }
}
