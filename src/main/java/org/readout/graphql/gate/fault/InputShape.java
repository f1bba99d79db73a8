package org.readout.graphql.gate.fault;

import graphql.Scalars;
import graphql.schema.Coercing;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.Url;
import org.readout.graphql.error.InputFault;

/**
 * The types of what an input's record is made of, by which its JSON is checked outside of requests as strictly as that of a
 * mutation, and refused in the same words. They are read off the record, for not every record of a document is a mutation's input.
 */
public final class InputShape {

    /** More than there are places in the largest record that is taken; a line can hold millions of faults. */
    private static final int MOST_FAULTS = 1_000;

    private static final SchemaNames NAMES = new SchemaNames(true);

    private static final Map<Class<?>, GraphQLScalarType> SCALARS = Map.of(
            String.class, Scalars.GraphQLString,
            Integer.class, Scalars.GraphQLInt,
            int.class, Scalars.GraphQLInt,
            Boolean.class, Scalars.GraphQLBoolean,
            boolean.class, Scalars.GraphQLBoolean,
            Url.class, scalar("URL", Scalars.GraphQLString.getCoercing()),
            Instant.class, scalar("DateTime", new MomentText()));

    private static final ClassValue<InputShape> SHAPES = new ClassValue<>() {
        @Override
        protected InputShape computeValue(Class<?> input) {
            return new InputShape(InputShape.object(input));
        }
    };

    private final GraphQLInputObjectType type;

    private InputShape(GraphQLInputObjectType type) {
        this.type = type;
    }

    /** @param input a record */
    public static InputShape of(Class<?> input) {
        return SHAPES.get(input);
    }

    /**
     * What of a value is not of its type, in the order of the fields, and no more than can be read.
     *
     * @param json as lists, maps and scalars
     * @param name what messages call the whole
     */
    public List<Misfit> misfits(Object json, String name) {
        InputFaults faults = new InputFaults(NAMES, MOST_FAULTS);
        faults.check(GraphQLNonNull.nonNull(type), json, name);
        List<InputFaults.Fault> found = faults.found();
        return found.isEmpty()
                ? List.of()
                : found.stream().map(fault -> Misfit.of(fault, name)).toList();
    }

    GraphQLInputObjectType type() {
        return type;
    }

    /**
     * A value that is not of its type.
     *
     * @param fault at the place that a mutation tells, which is empty for the whole
     * @param place where the value, or a field that is lacking or one too many, stands or would stand; empty for the whole
     */
    public record Misfit(InputFault fault, String place) {

        private static Misfit of(InputFaults.Fault fault, String name) {
            return new Misfit(new InputFault(within(fault.path(), name), fault.message()), within(fault.place(), name));
        }

        private static String within(String path, String name) {
            return path.equals(name) ? "" : path.substring(name.length() + 1);
        }
    }

    private static GraphQLInputObjectType object(Class<?> input) {
        GraphQLInputObjectType.Builder object =
                GraphQLInputObjectType.newInputObject().name(input.getSimpleName());
        for (RecordComponent component : input.getRecordComponents()) {
            GraphQLInputType type = nullable(component.getGenericType());
            object.field(GraphQLInputObjectField.newInputObjectField()
                    .name(component.getName())
                    .type(isNeeded(input, component) ? GraphQLNonNull.nonNull(type) : type)
                    .build());
        }
        return object.build();
    }

    private static GraphQLInputType nullable(Type type) {
        if (type instanceof ParameterizedType list) {
            return GraphQLList.list(GraphQLNonNull.nonNull(nullable(list.getActualTypeArguments()[0])));
        }
        Class<?> single = (Class<?>) type;
        if (single.isEnum()) {
            GraphQLEnumType.Builder values = GraphQLEnumType.newEnum().name(single.getSimpleName());
            // in the order of the served schema
            Stream.of(single.getEnumConstants())
                    .map(value -> ((Enum<?>) value).name())
                    .forEach(values::value);
            return values.build();
        }
        GraphQLScalarType scalar = SCALARS.get(single);
        return scalar == null ? of(single).type : scalar;
    }

    private static boolean isNeeded(Class<?> input, RecordComponent component) {
        try {
            Field field = input.getDeclaredField(component.getName());
            return component.getType().isPrimitive()
                    || field.isAnnotationPresent(NonNull.class)
                    || field.isAnnotationPresent(NotNull.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(input + " has no field " + component.getName(), e);
        }
    }

    private static GraphQLScalarType scalar(String name, Coercing<?, ?> coercing) {
        return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
    }
}
