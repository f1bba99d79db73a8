package org.readout.writing.input;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.readout.graphql.FaultCollector;
import org.readout.graphql.error.InputFault;

/** Checks inputs by the constraints that they declare (Jakarta Validation), and by the rules between their fields. */
@ApplicationScoped
public class Inputs {

    private final Validator validator;

    Inputs(Validator validator) {
        this.validator = validator;
    }

    /** Looks for all that is wrong with an input in itself, and for what it refers to. */
    public InputCheck check(Object input) {
        return check(input, Map.of());
    }

    /**
     * Looks for what else is wrong with an input that was read without some values.
     *
     * @param leftOut what is wrong with each of those values, by their places; nothing else is said of them
     */
    public InputCheck check(Object input, Map<String, InputFault> leftOut) {
        FaultCollector faults = new FaultCollector();
        leftOut.forEach((place, fault) -> faults.put(fault, place));
        validator.validate(input).stream()
                .filter(violation -> !leftOut.containsKey(path(violation)))
                .forEach(violation -> faults.put(path(violation), sentence(violation)));
        List<SharedPart> parts = new ArrayList<>();
        InputParts.eachRecord(input, "", (part, path) -> {
            if (part instanceof InputRules rules) {
                rules.check(faults.within(path));
            }
            if (part instanceof SharedPart shared) {
                parts.add(shared);
            }
        });
        return new InputCheck(faults, InputParts.references(input), parts);
    }

    /** What an input refers to, by its slugs and codes. */
    public static List<InputReference> references(Object input) {
        return InputParts.references(input);
    }

    /** Does something with each of a list and the path where it stands. */
    public static <T> void each(List<T> list, String path, BiConsumer<T, String> action) {
        for (int i = 0; i < list.size(); i++) {
            action.accept(list.get(i), path + "[" + i + "]");
        }
    }

    /** Makes something of each of a list and the path where it stands. */
    public static <T, R> List<R> mapped(List<T> list, String path, BiFunction<T, String, R> made) {
        List<R> mapped = new ArrayList<>(list.size());
        each(list, path, (one, at) -> mapped.add(made.apply(one, at)));
        return mapped;
    }

    /** Those of a list that are the first of their key. */
    public static <T> List<T> distinct(List<T> list, Function<T, ?> key) {
        Set<Object> keys = new HashSet<>();
        return list.stream().filter(one -> keys.add(key.apply(one))).toList();
    }

    /** An empty list for null. */
    public static <T> List<T> listed(List<T> list) {
        return list == null ? List.of() : list;
    }

    /** The validator has a node of its own for what stands in a list. */
    private static String path(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().toString().replace(".<list element>", "");
    }

    private static String sentence(ConstraintViolation<?> violation) {
        return violation.getInvalidValue() instanceof Collection<?> list
                        && violation.getConstraintDescriptor().getAnnotation() instanceof Size size
                ? "It has %d entries; %d to %d are taken.".formatted(list.size(), size.min(), size.max())
                : "It " + violation.getMessage() + ".";
    }
}
