package org.readout.graphql.gate.fault;

import static graphql.schema.GraphQLTypeUtil.isNonNull;
import static graphql.schema.GraphQLTypeUtil.unwrapAll;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.NullValue;
import graphql.language.SourceLocation;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLOutputType;
import graphql.validation.AbstractRule;
import graphql.validation.ValidationContext;
import graphql.validation.ValidationErrorCollector;
import graphql.validation.ValidationErrorType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says in plain words what does not fit the schema. It goes through a document that graphql-java has refused, finds the same
 * faults where they stand, and names what would fit.
 */
final class DocumentFaults extends AbstractRule {

    private final SchemaNames names;
    private final SchemaMessages messages;
    private final PlacedFaults found = new PlacedFaults();
    private final Set<SourceLocation> spurious = new HashSet<>();
    private boolean inVariable;

    DocumentFaults(ValidationContext context, SchemaNames names) {
        super(context, new ValidationErrorCollector());
        this.names = names;
        messages = new SchemaMessages(names);
    }

    /** What is wrong there; empty where another rule of graphql-java found it. The next of that type at that place is told next. */
    List<InputFaults.Fault> next(ValidationErrorType type, SourceLocation location) {
        return found.next(type, location);
    }

    /** Whether graphql-java tells of an argument only because its directive is unknown. */
    boolean isSpurious(ValidationErrorType type, SourceLocation location) {
        return type == ValidationErrorType.UnknownArgument && spurious.contains(location);
    }

    @Override
    public void checkField(Field field) {
        inVariable = false;
        if (found.isFull()) {
            return;
        }
        GraphQLCompositeType parent = getValidationContext().getParentType();
        GraphQLFieldDefinition definition = getValidationContext().getFieldDef();
        if (definition != null) {
            checkSelection(field, getValidationContext().getOutputType());
            definition.getArguments().forEach(argument -> checkGiven(field, argument));
        } else if (parent != null) {
            add(ValidationErrorType.FieldUndefined, field, messages.unknownField(field.getName(), parent));
        }
    }

    private void checkSelection(Field field, GraphQLOutputType type) {
        boolean leaf = !(unwrapAll(type) instanceof GraphQLCompositeType);
        if (leaf && field.getSelectionSet() != null) {
            add(ValidationErrorType.SubselectionNotAllowed, field, messages.selectionOfLeaf(field.getName(), type));
        } else if (!leaf && field.getSelectionSet() == null) {
            add(ValidationErrorType.SubselectionRequired, field, messages.noSelection(field.getName(), type));
        }
    }

    private void checkGiven(Field field, GraphQLArgument argument) {
        if (!isNeeded(argument)) {
            return;
        }
        Argument given = field.getArguments().stream()
                .filter(one -> one.getName().equals(argument.getName()))
                .findFirst()
                .orElse(null);
        if (given == null) {
            add(
                    ValidationErrorType.MissingFieldArgument,
                    field,
                    messages.missing(argument, "`" + field.getName() + "`"));
        } else if (given.getValue() instanceof NullValue) {
            add(ValidationErrorType.NullValueForNonNullArgument, field, messages.isNull(argument));
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void checkDirective(Directive directive, List<Node> ancestors) {
        if (found.isFull()) {
            return;
        }
        GraphQLDirective known = getValidationContext().getSchema().getDirective(directive.getName());
        if (known == null) {
            directive.getArguments().forEach(argument -> spurious.add(argument.getSourceLocation()));
            add(
                    ValidationErrorType.UnknownDirective,
                    directive,
                    messages.unknownDirective(
                            directive.getName(), getValidationContext().getSchema()));
            return;
        }
        for (GraphQLArgument argument : known.getArguments()) {
            if (isNeeded(argument) && directive.getArgument(argument.getName()) == null) {
                add(
                        ValidationErrorType.MissingDirectiveArgument,
                        directive,
                        messages.missing(argument, "`@" + directive.getName() + "`"));
            }
        }
    }

    @Override
    public void checkArgument(Argument argument) {
        if (found.isFull()) {
            return;
        }
        GraphQLDirective directive = getValidationContext().getDirective();
        GraphQLFieldDefinition field = getValidationContext().getFieldDef();
        GraphQLArgument known = getValidationContext().getArgument();
        if (known != null) {
            found.add(
                    ValidationErrorType.WrongType,
                    argument,
                    faults(known.getType(), argument.getValue(), argument.getName()));
        } else if (directive != null) {
            add(
                    ValidationErrorType.UnknownDirective,
                    argument,
                    messages.unknownArgument(
                            argument.getName(), "`@" + directive.getName() + "`", directive.getArguments()));
        } else if (field != null) {
            add(
                    ValidationErrorType.UnknownArgument,
                    argument,
                    messages.unknownArgument(argument.getName(), "`" + field.getName() + "`", field.getArguments()));
        }
    }

    @Override
    public void checkVariableDefinition(VariableDefinition variable) {
        inVariable = true;
        GraphQLInputType type = getValidationContext().getInputType();
        if (!found.isFull() && type != null && variable.getDefaultValue() != null) {
            found.add(
                    ValidationErrorType.BadValueForDefaultArg,
                    variable,
                    faults(type, variable.getDefaultValue(), "$" + variable.getName()));
        }
    }

    @Override
    public void checkInlineFragment(InlineFragment fragment) {
        inVariable = false;
    }

    @Override
    public void checkFragmentDefinition(FragmentDefinition fragment) {
        inVariable = false;
    }

    @Override
    public void checkTypeName(TypeName name) {
        if (!found.isFull() && getValidationContext().getSchema().getType(name.getName()) == null) {
            add(
                    ValidationErrorType.UnknownType,
                    name,
                    messages.unknownType(name.getName(), getValidationContext().getSchema(), inVariable));
        }
    }

    private List<InputFaults.Fault> faults(GraphQLInputType type, Object value, String path) {
        InputFaults faults = new InputFaults(names);
        faults.check(type, value, path);
        return faults.found();
    }

    private void add(ValidationErrorType type, Node<?> node, String message) {
        found.add(type, node, List.of(InputFaults.Fault.ofDocument(message)));
    }

    private static boolean isNeeded(GraphQLArgument argument) {
        return isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
    }
}
