package org.readout.graphql.gate;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.CoercedVariables;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses what is too much before anything runs. */
@ApplicationScoped
public class QueryLimits extends SimplePerformantInstrumentation {

    /** Under this key of the GraphQL context stands what the operation costs, once it is known. */
    public static final String COST = "readout.cost";

    /** Under this key of the GraphQL context stands the name of the operation, if it has one, once it is known. */
    public static final String NAME = "readout.operation";

    /** Under this key of the GraphQL context stands true where only queries may run. */
    public static final String READS_ONLY = "readout.reads-only";

    private static final String ADMITTED = "readout.admitted";

    private final LimitSettings settings;
    private final boolean introspection;

    QueryLimits(
            LimitSettings settings,
            @ConfigProperty(name = "readout.introspection.enabled", defaultValue = "true") boolean introspection) {
        this.settings = settings;
        this.introspection = introspection;
    }

    /** @throws AbortExecutionException where a valid document is too large in any way that its variables do not change */
    public void check(Document document) {
        DocumentShape shape = new DocumentShape(document);
        refuse("aliases", shape.aliases(), settings.aliases());
        refuse("fields of one name", shape.repetitions(), settings.repetitions());
        refuse("directives", shape.directives(), settings.directives());
        refuse("fields at its root", shape.rootFields(), settings.rootFields());
        refuse("levels", shape.depth(), settings.depth());
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        admit(
                execution.getGraphQLContext(),
                execution.getGraphQLSchema(),
                execution.getDocument(),
                execution.getOperationDefinition(),
                execution.getCoercedVariables());
        return super.beginExecuteOperation(parameters, state);
    }

    /**
     * Lets an operation run, and has its client pay for it; once, however often it is asked.
     *
     * @param context that of the request
     * @throws AbortExecutionException where it may not run
     */
    public void admit(
            GraphQLContext context,
            GraphQLSchema schema,
            Document document,
            OperationDefinition operation,
            CoercedVariables variables) {
        if (context.hasKey(ADMITTED)) {
            return;
        }
        if (context.getBoolean(READS_ONLY) && operation.getOperation() != OperationDefinition.Operation.QUERY) {
            throw new MutationByGetException();
        }
        if (operation.getName() != null) {
            context.put(NAME, operation.getName());
        }
        if (!introspection) {
            context.put(Introspection.INTROSPECTION_DISABLED, true);
        }
        long cost = cost(schema, document, operation, variables);
        context.put(COST, cost);
        if (cost > settings.cost()) {
            throw new QueryTooComplexException("This can return " + cost + " nodes; at most " + settings.cost()
                    + " are answered. Ask for fewer with `first`, or level by level.");
        }
        Charge charge = context.get(Charge.class);
        if (charge != null) {
            charge.pay(cost);
        }
        context.put(ADMITTED, true);
    }

    private static long cost(
            GraphQLSchema schema, Document document, OperationDefinition operation, CoercedVariables variables) {
        Map<String, FragmentDefinition> fragments = new HashMap<>();
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        GraphQLType root =
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                };
        return new QueryCost(schema, fragments, variables.toMap()).of(operation.getSelectionSet(), root);
    }

    private static void refuse(String what, long asked, long most) {
        if (asked > most) {
            throw QueryTooComplexException.of(what, asked, most);
        }
    }

    /** Whoever pays for what a request costs. */
    public interface Charge {

        /** @throws AbortExecutionException where it cannot */
        void pay(long cost);
    }
}
