package org.readout.graphql.gate.document;

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
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.readout.graphql.cost.CostCache;
import org.readout.graphql.cost.FieldWeights;
import org.readout.graphql.cost.OperationCost;
import org.readout.graphql.error.QueryTooComplexException;
import org.readout.graphql.gate.fault.ConditionValues;
import org.readout.graphql.gate.fault.SchemaNames;
import org.readout.graphql.gate.request.LimitSettings;
import org.readout.graphql.gate.request.LogContext;
import org.readout.graphql.gate.text.DocumentShape;

/** Refuses what is too much before anything runs. */
@Singleton
public class QueryLimits extends SimplePerformantInstrumentation {

    /** Under this key of the GraphQL context stands what the operation costs, once it is known. */
    public static final String COST = "readout.cost";

    /** Under this key of the GraphQL context stands the name of the operation, if it has one, once it is known. */
    public static final String NAME = "readout.operation";

    /** Under this key of the GraphQL context stands what one result of a subscription costs. */
    private static final String COST_OF_RESULT = "readout.cost-of-result";

    /** Under this key of the GraphQL context stands what counts of an operation while it runs. */
    private static final String TURN = "readout.turn";

    /** What a value of an answer counts while it runs, in nodes: it takes the event loop, of which there are few. */
    private static final long VALUE = 4;

    private static final String ADMITTED = "readout.admitted";

    private final LimitSettings settings;
    private final boolean introspection;
    private volatile CostCache costs;

    public QueryLimits(
            LimitSettings settings,
            @ConfigProperty(name = "readout.introspection.enabled", defaultValue = "true") boolean introspection) {
        this.settings = settings;
        this.introspection = introspection;
    }

    /** What messages tell of the schema. */
    SchemaNames names() {
        return new SchemaNames(introspection);
    }

    /**
     * Refuses a document that is too large in any way that its variables do not change.
     *
     * @throws AbortExecutionException where it is
     */
    public void check(DocumentShape shape) {
        refuse("operations", shape.operations(), settings.operations());
        refuse("fragments", shape.fragments(), settings.fragments());
        refuse("levels of selections", shape.nesting(), settings.nesting());
        refuse("aliases", shape.aliases(), settings.aliases());
        refuse("fields of one name", shape.repetitions(), settings.repetitions());
        refuse("directives", shape.directives(), settings.directives());
        refuse("fields at its root", shape.rootFields(), settings.rootFields());
        refuse("levels", shape.depth(), settings.depth());
        refuse("fields once its fragments are spread", shape.fields(), settings.fields());
        // without fragments a document has no more values than tokens
        refuse("values once its fragments are spread", shape.values(), settings.tokens());
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

    /** How many bytes an answer has at most. */
    public long answerBytes() {
        return settings.answerBytes();
    }

    /**
     * Takes from a follower what one result costs, whoever it was worked out for. A change that is delivered is never held back for
     * its cost: its follower has less for other requests.
     */
    public void spendOnResult(GraphQLContext context) {
        Charge charge = context.get(Charge.class);
        if (charge != null) {
            charge.spend(context.getOrDefault(COST_OF_RESULT, 0L));
        }
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
        name(operation.getName(), context);
        OperationKinds.check(context, operation.getOperation());
        new ConditionValues(document, variables).check(operation);
        if (!introspection) {
            context.put(Introspection.INTROSPECTION_DISABLED, true);
        }
        OperationCost operationCost = costs(schema).of(document, operation, variables);
        long cost = operationCost.nodes();
        context.put(COST, cost);
        context.put(TURN, cost + VALUE * operationCost.values());
        context.put(COST_OF_RESULT, operationCost.nodesOfResult());
        if (cost > settings.cost()) {
            throw new QueryTooComplexException(
                    "This costs %,d; at most %,d is answered. %s Ask for fewer with `first`, or level by level.",
                    cost, settings.cost(), operationCost.explanation());
        }
        Charge charge = context.get(Charge.class);
        if (charge != null) {
            charge.pay(cost);
        }
        context.put(ADMITTED, true);
    }

    private static void name(String name, GraphQLContext context) {
        if (name != null) {
            context.put(NAME, name);
            LogContext.operation(name);
        }
    }

    /** Begins the work of an operation now or when its client's turn comes, by what it costs as far as that is known. */
    public <T> CompletableFuture<T> inTurn(GraphQLContext context, Supplier<CompletableFuture<T>> work) {
        Charge charge = context.get(Charge.class);
        Long turn = context.get(TURN);
        return charge == null || turn == null ? work.get() : charge.inTurn(turn, work);
    }

    /** Those of the schema that is served; its weights are read once. */
    private CostCache costs(GraphQLSchema schema) {
        CostCache known = costs;
        if (known == null || !known.isOf(schema)) {
            known = new CostCache(new FieldWeights(schema), settings.entries());
            costs = known;
        }
        return known;
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

        /** Takes what is there of a cost that arises whether it can be paid or not. */
        void spend(long cost);

        /** Begins work of that cost now, or once enough else that runs for the same client has ended. */
        default <T> CompletableFuture<T> inTurn(long cost, Supplier<CompletableFuture<T>> work) {
            return work.get();
        }
    }
}
