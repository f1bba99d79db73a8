package org.readout.graphql.gate.document;

import static graphql.schema.GraphQLTypeUtil.isNonNull;
import static graphql.schema.GraphQLTypeUtil.simplePrint;
import static graphql.schema.GraphQLTypeUtil.unwrapAll;

import graphql.execution.TypeFromAST;
import graphql.language.Argument;
import graphql.language.Node;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLType;
import graphql.validation.AbstractRule;
import graphql.validation.ValidationContext;
import graphql.validation.ValidationErrorCollector;
import graphql.validation.ValidationErrorType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.graphql.gate.fault.ValidationMessages;

/**
 * Whether a literal of a type with {@code @oneOf} has one field with a value, and a variable there is never null (GraphQL,
 * September 2025, 5.6.1 and 5.8.5). graphql-java tells it only when the operation runs. The errors are typed and placed as its own
 * rules would, so that {@link ValidationMessages} finds the words.
 */
final class OneOfInputs extends AbstractRule {

    private final Map<String, VariableDefinition> variables = new HashMap<>();
    private Node<?> owner;
    private ValidationErrorType type;
    private Value<?> only;

    OneOfInputs(ValidationContext context, ValidationErrorCollector collector) {
        super(context, collector);
        // for a fragment takes the variables of each operation that spreads it
        setVisitFragmentSpreads(true);
    }

    @Override
    public void checkOperationDefinition(OperationDefinition operation) {
        variables.clear();
    }

    @Override
    public void checkVariableDefinition(VariableDefinition variable) {
        variables.put(variable.getName(), variable);
        owner = variable;
        type = ValidationErrorType.BadValueForDefaultArg;
    }

    @Override
    public void checkArgument(Argument argument) {
        owner = argument;
        type = ValidationErrorType.WrongType;
    }

    @Override
    public void checkObjectValue(ObjectValue value) {
        GraphQLInputType expected = getValidationContext().getInputType();
        if (expected == null || !(unwrapAll(expected) instanceof GraphQLInputObjectType object) || !object.isOneOf()) {
            return;
        }
        if (isOne(value.getObjectFields())) {
            only = value.getObjectFields().get(0).getValue();
        } else {
            add(type, owner, "takes exactly one field");
        }
    }

    @Override
    public void checkVariable(VariableReference reference) {
        VariableDefinition variable = variables.get(reference.getName());
        GraphQLInputType location = getValidationContext().getInputType();
        if (reference != only || variable == null || location == null) {
            return;
        }
        GraphQLType given = TypeFromAST.getTypeFromAST(getValidationContext().getSchema(), variable.getType());
        boolean hasDefault = variable.getDefaultValue() != null && !(variable.getDefaultValue() instanceof NullValue);
        if (given != null && !isNonNull(given) && !hasDefault) {
            add(
                    ValidationErrorType.VariableTypeMismatch,
                    reference,
                    i18n(
                            ValidationErrorType.VariableTypeMismatch,
                            "VariableTypesMatchRule.unexpectedType",
                            variable.getName(),
                            simplePrint(given),
                            simplePrint(location) + "!"));
        }
    }

    /** Of a field that is there twice, another rule tells. */
    private static boolean isOne(List<ObjectField> fields) {
        return fields.stream().map(ObjectField::getName).distinct().count() == 1
                && fields.stream().noneMatch(field -> field.getValue() instanceof NullValue);
    }

    /** Adds nothing where such an error is already, by another rule or of another operation. */
    private void add(ValidationErrorType fault, Node<?> node, String message) {
        boolean told = getValidationErrorCollector().getErrors().stream()
                .anyMatch(error -> error.getValidationErrorType() == fault
                        && error.getLocations() != null
                        && error.getLocations().contains(node.getSourceLocation()));
        if (!told) {
            addError(fault, node.getSourceLocation(), message);
        }
    }
}
