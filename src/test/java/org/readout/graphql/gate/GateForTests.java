package org.readout.graphql.gate;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import org.readout.graphql.gate.client.ClientBudgets;
import org.readout.graphql.gate.document.DocumentGate;
import org.readout.graphql.gate.document.ParsedDocument;
import org.readout.graphql.gate.document.QueryLimits;
import org.readout.graphql.gate.request.AnswerMemory;
import org.readout.graphql.gate.request.LimitSettings;
import org.readout.graphql.gate.request.RequestJson;

/** The gate of documents with the served schema and the usual limits, without a server. */
public final class GateForTests {

    public static final LimitSettings LIMITS = new SmallRyeConfigBuilder()
            .withMapping(LimitSettings.class)
            .addDiscoveredConverters()
            .build()
            .getConfigMapping(LimitSettings.class);

    private static final GraphQLSchema SCHEMA = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser().parse(Path.of("docs/schema.graphql").toFile()), RuntimeWiring.MOCKED_WIRING);

    private GateForTests() {}

    public static DocumentGate gate() {
        DocumentGate gate = new DocumentGate(SCHEMA, new QueryLimits(LIMITS, true), LIMITS);
        gate.limitParser(null);
        return gate;
    }

    public static ClientBudgets budgets() {
        return new ClientBudgets(LIMITS, new AnswerMemory(LIMITS));
    }

    public static RequestJson json() {
        return new RequestJson(LIMITS);
    }

    /** The document as far as it comes. */
    public static ParsedDocument read(String text) {
        DocumentGate gate = gate();
        return gate.validate(gate.parse(gate.scan(text)));
    }
}
