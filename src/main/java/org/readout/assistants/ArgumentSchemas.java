package org.readout.assistants;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readout.graphql.ServedSchema;
import org.readout.graphql.error.OrderedMap;

/** Types of variables as JSON Schema. */
@Singleton
class ArgumentSchemas {

    private static final int DEEPEST = 4;

    private final GraphQLSchema schema;

    ArgumentSchemas(@ServedSchema GraphQLSchema schema) {
        this.schema = schema;
    }

    /** @param type as a document writes it */
    Map<String, Object> of(Type<?> type) {
        if (type instanceof NonNullType required) {
            return of(required.getType());
        }
        if (type instanceof ListType list) {
            return OrderedMap.of("type", "array", "items", of(list.getType()));
        }
        return named((GraphQLNamedType) schema.getType(((TypeName) type).getName()), 0);
    }

    private Map<String, Object> of(GraphQLType type, int depth) {
        if (type instanceof GraphQLNonNull required) {
            return of(required.getWrappedType(), depth);
        }
        if (type instanceof GraphQLList list) {
            return OrderedMap.of("type", "array", "items", of(list.getWrappedType(), depth));
        }
        return named((GraphQLNamedType) type, depth);
    }

    private Map<String, Object> named(GraphQLNamedType type, int depth) {
        if (type instanceof GraphQLEnumType values) {
            return OrderedMap.of(
                    "type",
                    "string",
                    "enum",
                    values.getValues().stream()
                            .map(GraphQLEnumValueDefinition::getName)
                            .toList());
        }
        if (type instanceof GraphQLInputObjectType object) {
            return depth < DEEPEST ? object(object, depth + 1) : OrderedMap.of("type", "object");
        }
        return OrderedMap.of(
                "type",
                switch (type.getName()) {
                    case "Int" -> "integer";
                    case "Float" -> "number";
                    case "Boolean" -> "boolean";
                    default -> "string";
                });
    }

    private Map<String, Object> object(GraphQLInputObjectType type, int depth) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            Map<String, Object> property = new LinkedHashMap<>(of(field.getType(), depth));
            if (field.getDescription() != null) {
                property.put("description", field.getDescription());
            }
            properties.put(field.getName(), property);
            if (field.getType() instanceof GraphQLNonNull && !field.hasSetDefaultValue()) {
                required.add(field.getName());
            }
        }
        return OrderedMap.of(
                "type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }
}
