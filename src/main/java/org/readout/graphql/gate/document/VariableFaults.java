package org.readout.graphql.gate.document;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.TypeFromAST;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readout.graphql.ServedSchema;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.gate.fault.InputFaults;
import org.readout.graphql.gate.fault.SchemaNames;

/** Says in plain words which variables of a request are not of their types, all of them at once. */
@ApplicationScoped
public class VariableFaults {

    private final GraphQLSchema schema;
    private final QueryLimits limits;

    VariableFaults(@ServedSchema GraphQLSchema schema, QueryLimits limits) {
        this.schema = schema;
        this.limits = limits;
    }

    /**
     * The faults of an operation's variables, in their order.
     *
     * @param document valid
     * @return empty where they are as declared
     */
    public List<GraphQLError> of(ExecutionInput input, Document document) {
        List<GraphQLError> errors = new ArrayList<>();
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            String asked = input.getOperationName();
            if (asked == null || asked.isEmpty() || asked.equals(operation.getName())) {
                operation.getVariableDefinitions().stream()
                        .takeWhile(variable -> errors.size() < InputFaults.MOST)
                        .forEach(variable ->
                                find(variable, input.getRawVariables().toMap(), errors));
            }
        }
        return errors;
    }

    private void find(VariableDefinition variable, Map<String, Object> given, List<GraphQLError> errors) {
        GraphQLType type = TypeFromAST.getTypeFromAST(schema, variable.getType());
        String path = "$" + variable.getName();
        SchemaNames names = limits.names();
        InputFaults faults = new InputFaults(names);
        if (given.containsKey(variable.getName())) {
            faults.check((GraphQLInputType) type, given.get(variable.getName()), path);
        } else if (GraphQLTypeUtil.isNonNull(type) && variable.getDefaultValue() == null) {
            faults.add(null, path, "`" + path + "` is missing; it takes " + names.expected(type) + ".");
        }
        for (InputFaults.Fault fault : faults.found()) {
            if (errors.size() < InputFaults.MOST) {
                errors.add(error(variable, fault));
            }
        }
    }

    private static GraphQLError error(VariableDefinition variable, InputFaults.Fault fault) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", ErrorCode.BAD_USER_INPUT.name());
        extensions.put("inputPath", fault.path().substring(1));
        return GraphqlErrorBuilder.newError()
                .message("%s", fault.message())
                .location(variable.getSourceLocation())
                .extensions(extensions)
                .build();
    }
}
