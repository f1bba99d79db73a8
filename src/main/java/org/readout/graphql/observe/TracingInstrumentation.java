package org.readout.graphql.observe;

import graphql.execution.ExecutionStepInfo;
import graphql.execution.instrumentation.FieldFetchingInstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.readout.graphql.fetch.ResolverFetcher;

/** Spans of resolvers, where traces are on: the first of a request, for a page of rows has thousands. */
@ApplicationScoped
public class TracingInstrumentation extends SimplePerformantInstrumentation {

    private static final int MOST_SPANS = 200;

    private final Tracer tracer;
    private final boolean on;

    TracingInstrumentation(
            Tracer tracer, @ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "false") boolean off) {
        this.tracer = tracer;
        this.on = !off;
    }

    @Override
    public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
        return on ? new Budget() : null;
    }

    @Override
    public FieldFetchingInstrumentationContext beginFieldFetching(
            InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        if (!on || !resolves(parameters) || !((Budget) state).takes()) {
            return FieldFetchingInstrumentationContext.NOOP;
        }
        Span span = tracer.spanBuilder(
                        "resolve " + parameters.getExecutionStepInfo().getPath())
                .setAttribute(
                        "graphql.field.name",
                        parameters.getExecutionStepInfo().getFieldDefinition().getName())
                .startSpan();
        return new FieldFetchingInstrumentationContext() {
            @Override
            public void onDispatched() {}

            @Override
            public void onCompleted(Object value, Throwable failure) {
                if (failure != null) {
                    span.setStatus(StatusCode.ERROR);
                }
                span.end();
            }
        };
    }

    private static boolean resolves(InstrumentationFieldFetchParameters parameters) {
        ExecutionStepInfo step = parameters.getExecutionStepInfo();
        return parameters
                        .getExecutionContext()
                        .getGraphQLSchema()
                        .getCodeRegistry()
                        .getDataFetcher(step.getObjectType(), step.getFieldDefinition())
                instanceof ResolverFetcher;
    }

    /** How many spans a request has left; it runs on one thread. */
    private static final class Budget implements InstrumentationState {

        private int spans;

        boolean takes() {
            return spans++ < MOST_SPANS;
        }
    }
}
