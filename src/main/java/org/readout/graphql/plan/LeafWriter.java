package org.readout.graphql.plan;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLUnmodifiedType;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes the values of one scalar or enum as graphql-java serializes them. */
interface LeafWriter {

    void write(JsonGenerator out, Object value) throws IOException;

    static LeafWriter of(GraphQLUnmodifiedType type) {
        return type instanceof GraphQLEnumType values ? named(values) : scalar((GraphQLScalarType) type);
    }

    private static LeafWriter named(GraphQLEnumType values) {
        Map<Object, SerializedString> names = new ConcurrentHashMap<>();
        return (out, value) -> out.writeString(names.computeIfAbsent(
                value,
                one -> new SerializedString(values.serialize(one, GraphQLContext.getDefault(), Locale.ROOT)
                        .toString())));
    }

    /** A text is served as it is; most values are texts. */
    private static LeafWriter scalar(GraphQLScalarType type) {
        LeafWriter writer = serializing(type);
        return type == Scalars.GraphQLString
                ? (out, value) -> {
                    if (value instanceof String text) {
                        out.writeString(text);
                    } else {
                        writer.write(out, value);
                    }
                }
                : writer;
    }

    private static LeafWriter serializing(GraphQLScalarType type) {
        return (out, value) -> {
            Object serialized = type.getCoercing().serialize(value, GraphQLContext.getDefault(), Locale.ROOT);
            if (serialized instanceof String text) {
                out.writeString(text);
            } else if (serialized instanceof Integer number) {
                out.writeNumber(number);
            } else if (serialized instanceof Boolean truth) {
                out.writeBoolean(truth);
            } else if (serialized instanceof Long number) {
                out.writeNumber(number);
            } else if (serialized instanceof Double number) {
                out.writeNumber(number);
            } else if (serialized instanceof BigInteger number) {
                out.writeNumber(number);
            } else if (serialized instanceof BigDecimal number) {
                out.writeNumber(number);
            } else {
                throw new PlanFallbackException(type.getName() + " gives " + serialized);
            }
        };
    }
}
