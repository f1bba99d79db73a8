package org.readout.writing;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.readout.graphql.FaultCollector;
import org.readout.graphql.error.BadInput;

/** What is wrong with an input in itself, and what it refers to, which the record has or has not. */
public final class InputCheck {

    private final FaultCollector faults;
    private final List<InputReference> references;

    /** @param references where a fault stands already, there is nothing to look for */
    InputCheck(FaultCollector faults, List<InputReference> references) {
        this.faults = faults;
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

    /**
     * Ends the check with what was found for its slugs.
     *
     * @param found one for each noun that the input can refer to
     * @throws BadInput with all that is wrong with the input
     */
    public void end(SlugKeys<?>... found) {
        end(noun -> Stream.of(found)
                .filter(keys -> keys.noun().equals(noun))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody looked for the " + noun)));
    }

    /**
     * The same.
     *
     * @param found gives for a noun what was found
     */
    public void end(Function<String, SlugKeys<?>> found) {
        FaultCollector all = faults.copy();
        for (InputReference one : references) {
            SlugKeys<?> keys = found.apply(one.noun());
            if (!keys.has(one.slug())) {
                all.add(one.path(), keys.missing(one.slug()));
            }
        }
        all.end();
    }
}
