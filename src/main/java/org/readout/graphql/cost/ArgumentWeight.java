package org.readout.graphql.cost;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.graphql.TextArgument;
import org.readout.graphql.fetch.MethodFetcher;

/**
 * What is declared of the cost of an argument, or of a part of one.
 *
 * @param parts the fields of an input, and the values of an enum
 */
record ArgumentWeight(
        double weight, double perThousandRows, double perEntry, TextWeight text, Map<String, ArgumentWeight> parts) {

    private static final double ENTRY = 1;

    /** That of what says nothing of its cost: its entries count. */
    static final ArgumentWeight PLAIN = new ArgumentWeight(0, 0, ENTRY, TextWeight.NONE, Map.of());

    private static final int DEEPEST = 6;

    /** Those of a method's arguments, by their names in the schema. */
    static Map<String, ArgumentWeight> of(MethodFetcher fetcher) {
        Map<String, ArgumentWeight> weights = new HashMap<>();
        Parameter[] parameters = fetcher.method().getParameters();
        List<String> names = fetcher.argumentNames();
        for (int i = 0; i < Math.min(parameters.length, names.size()); i++) {
            weights.put(names.get(i), of(parameters[i], parameters[i].getParameterizedType(), 0));
        }
        return Map.copyOf(weights);
    }

    /**
     * What a value of it costs.
     *
     * @param value a list, a map of an input's fields, or a scalar; null for none
     * @param rows of the connection that it narrows or sorts
     */
    double of(Object value, double rows) {
        if (value == null) {
            return 0;
        }
        double cost = weight + perThousandRows * rows / 1000;
        if (value instanceof Collection<?> list) {
            cost += perEntry * list.size();
            for (Object entry : list) {
                cost += parts.isEmpty() && !(entry instanceof Map) ? 0 : ofParts(entry, rows);
            }
            return cost;
        }
        return cost + ofParts(value, rows) + (value instanceof String given ? text.of(given) : 0);
    }

    /** What counting by a value of it costs for a thousand rows, beside counting them. */
    double perThousandRows(Object value) {
        return value == null ? 0 : parts.getOrDefault(value.toString(), PLAIN).perThousandRows;
    }

    private double ofParts(Object value, double rows) {
        double cost = 0;
        if (value instanceof Map<?, ?> fields) {
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                cost += parts.getOrDefault(field.getKey().toString(), PLAIN).of(field.getValue(), rows);
            }
        } else if (value != null && !parts.isEmpty()) {
            cost += parts.getOrDefault(value.toString(), PLAIN).of(true, rows);
        }
        return cost;
    }

    private static ArgumentWeight of(AnnotatedElement declared, Type type, int depth) {
        Cost cost = declared.getAnnotation(Cost.class);
        Map<String, ArgumentWeight> parts = depth > DEEPEST ? Map.of() : parts(elementOf(type), depth + 1);
        return cost == null
                ? new ArgumentWeight(0, 0, ENTRY, TextWeight.NONE, parts)
                : new ArgumentWeight(
                        cost.weight(),
                        cost.perThousandRows(),
                        cost.perEntry(),
                        TextWeight.of(cost, declared.getAnnotation(TextArgument.class)),
                        parts);
    }

    private static Map<String, ArgumentWeight> parts(Class<?> type, int depth) {
        Map<String, ArgumentWeight> parts = new HashMap<>();
        for (Field field : type.isRecord() || type.isEnum() ? type.getDeclaredFields() : new Field[0]) {
            boolean part = type.isEnum() ? field.isEnumConstant() : !Modifier.isStatic(field.getModifiers());
            if (part) {
                ArgumentWeight weight = field.isEnumConstant()
                        ? of(field, Void.class, depth)
                        : of(field, field.getGenericType(), depth);
                if (!weight.equals(PLAIN)) {
                    parts.put(field.getName(), weight);
                }
            }
        }
        return Map.copyOf(parts);
    }

    /** Of a list what it holds. */
    private static Class<?> elementOf(Type type) {
        if (type instanceof ParameterizedType list && list.getActualTypeArguments().length == 1) {
            return elementOf(list.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> one ? one : Object.class;
    }
}
