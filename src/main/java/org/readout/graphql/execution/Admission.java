package org.readout.graphql.execution;

import graphql.ExecutionInput;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.readout.graphql.ServedSchema;
import org.readout.graphql.gate.document.QueryLimits;

/** Lets in what graphql-java is to answer before its turn has come, for the turn hangs on the cost. */
@ApplicationScoped
class Admission {

    private static final Logger LOG = Logger.getLogger(Admission.class);

    private final GraphQLSchema schema;
    private final QueryLimits limits;

    Admission(@ServedSchema GraphQLSchema schema, QueryLimits limits) {
        this.schema = schema;
        this.limits = limits;
    }

    /** What is wrong with the operation or its variables, and what is too dear, graphql-java finds again and tells. */
    void admit(ExecutionInput input, Document document) {
        try {
            OperationDefinition operation =
                    NodeUtil.getOperation(document, input.getOperationName()).operationDefinition;
            CoercedVariables variables = ValuesResolver.coerceVariableValues(
                    schema,
                    operation.getVariableDefinitions(),
                    input.getRawVariables(),
                    input.getGraphQLContext(),
                    input.getLocale());
            limits.admit(input.getGraphQLContext(), schema, document, operation, variables);
        } catch (RuntimeException refusal) {
            LOG.debugf(refusal, "Not admitted");
        }
    }
}
