package org.readout.writing.input;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.readout.graphql.FaultCollector;
import org.readout.graphql.error.BadInput;

/** What is wrong with an input in itself, and what it refers to, which the record has or has not. */
public final class InputCheck {

    private final FaultCollector faults;
    private final List<InputReference> references;
    private final List<SharedPart> parts;

    /** @param references where a fault stands already, there is nothing to look for */
    InputCheck(FaultCollector faults, List<InputReference> references, List<SharedPart> parts) {
        this.faults = faults;
        this.parts = parts;
        this.references =
                references.stream().filter(one -> !faults.hasWithin(one.path())).toList();
    }

    /** Whether something is wrong with the input, whatever the record has. */
    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    /** All that it refers to. */
    public List<InputReference> references() {
        return references;
    }

    /** The slugs, or codes, of what it refers to by that noun. */
    public Stream<String> slugs(String noun) {
        return references.stream()
                .filter(one -> one.noun().equals(noun))
                .map(InputReference::slug)
                .distinct();
    }

    /** The nouns of what it refers to, in one order for all inputs. */
    public List<String> nouns() {
        return references.stream().map(InputReference::noun).distinct().sorted().toList();
    }

    /** Those of its parts that records share. */
    public List<SharedPart> parts() {
        return parts;
    }

    /**
     * What it refers to that was not found.
     *
     * @param found gives for a noun what was found
     */
    public List<InputReference> missing(Function<String, SlugKeys> found) {
        return references.stream()
                .filter(one -> !found.apply(one.noun()).has(one.slug()))
                .toList();
    }

    /**
     * Ends the check.
     *
     * @param missing of what it refers to
     * @throws BadInput with all that is wrong with the input
     */
    public void end(List<InputReference> missing, NearestNames nearest) {
        FaultCollector all = faults.copy();
        missing.forEach(one -> all.add(one.path(), nearest.missing(ReferenceName.of(one))));
        all.end();
    }
}
