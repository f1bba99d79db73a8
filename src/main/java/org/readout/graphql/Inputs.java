package org.readout.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.readout.graphql.error.BadInput;

/** Checks inputs by the constraints that they declare (Jakarta Validation). */
@ApplicationScoped
public class Inputs {

    private final Validator validator;

    Inputs(Validator validator) {
        this.validator = validator;
    }

    /** @throws BadInput at the first path, in alphabetical order, that breaks a constraint, or where a text is none */
    public <T> T checked(T input) {
        InputTexts.check(input, "");
        validator.validate(input).stream()
                .min(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .ifPresent(violation -> {
                    throw BadInput.at(violation.getPropertyPath().toString(), sentence(violation));
                });
        return input;
    }

    /** @throws BadInput at that path, where the database could not hold the text */
    public static void checkText(String text, String path) {
        InputTexts.check(text, path);
    }

    /** Whether the database can hold it; null counts as a text. */
    public static boolean isText(String text) {
        return text == null || InputTexts.isHeld(text);
    }

    /** @throws BadInput at the first of a list that is the same as one before it */
    public static <T> void checkDistinct(List<T> list, String path, Function<T, ?> same) {
        Set<Object> known = new HashSet<>();
        each(list, path, (one, at) -> {
            if (!known.add(same.apply(one))) {
                throw BadInput.at(at, "It stands in this list already.");
            }
        });
    }

    /** What a value is made of, with its fault told at a path. */
    public static <T> T at(String path, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw BadInput.at(path, e.getMessage() + ".");
        }
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

    /** An empty list for null. */
    public static <T> List<T> listed(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static String sentence(ConstraintViolation<?> violation) {
        return "It " + violation.getMessage() + ".";
    }
}
