package org.readout.graphql.fetch;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import org.readout.graphql.error.BadInput;

/**
 * Whether a variable that is null stands where null is no value. One that can be null is valid there if it has a default, or the
 * place has (GraphQL, September 2025, 5.8.5), and no default is for those who give null. graphql-java puts such nulls into lists,
 * and takes those of input fields for its own fault.
 */
public final class NullVariables {

    private final GraphQLFieldDefinition field;
    private final Map<String, Object> variables;

    private NullVariables(GraphQLFieldDefinition field, Map<String, Object> variables) {
        this.field = field;
        this.variables = variables;
    }

    /**
     * Looks through the arguments of one field.
     *
     * @param arguments as the document has them
     * @param variables as they were coerced
     * @throws BadInput at the first such place, with the field's path
     */
    public static void check(GraphQLFieldDefinition field, List<Argument> arguments, Map<String, Object> variables) {
        if (!arguments.isEmpty() && variables.containsValue(null)) {
            new NullVariables(field, variables).check(arguments);
        }
    }

    private void check(List<Argument> arguments) {
        for (Argument given : arguments) {
            GraphQLArgument argument = field.getArgument(given.getName());
            check(argument.getType(), given.getValue(), given.getName());
        }
    }

    private void check(GraphQLType type, Value<?> value, String path) {
        if (value instanceof VariableReference variable) {
            if (GraphQLTypeUtil.isNonNull(type) && isNull(variable)) {
                throw BadInput.at(
                        path,
                        "`%s` of `%s` is never null, and the variable `$%s` is."
                                .formatted(path, field.getName(), variable.getName()));
            }
            return;
        }
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(nullable)) {
            checkList(GraphQLTypeUtil.unwrapOne(nullable), value, path);
        } else if (nullable instanceof GraphQLInputObjectType object && value instanceof ObjectValue fields) {
            for (ObjectField one : fields.getObjectFields()) {
                GraphQLInputObjectField known = object.getFieldDefinition(one.getName());
                check(known.getType(), one.getValue(), path + "." + one.getName());
            }
        }
    }

    /** One value stands for a list of one. */
    private void checkList(GraphQLType element, Value<?> value, String path) {
        if (value instanceof ArrayValue list) {
            int i = 0;
            for (Value<?> one : list.getValues()) {
                check(element, one, path + "[" + i++ + "]");
            }
        } else {
            check(element, value, path);
        }
    }

    private boolean isNull(VariableReference variable) {
        return variables.containsKey(variable.getName()) && variables.get(variable.getName()) == null;
    }
}
