package org.readout.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;

/**
 * The JSON Schemas of the specification's appendix, as its repository has them (github.com/reconciliation-api/specs, 0.2/schemas). They
 * name no version of JSON Schema that a validator knows, and are read by draft 7.
 */
final class SpecificationSchemas {

    private static final String SPACE = "https://reconciliation-api.github.io/specs/0.2/schemas/";

    /** Of Swagger 2, to which a manifest's {@code authentication} refers; nothing is fetched by tests. */
    private static final String SWAGGER = """
            {"definitions": {"securityDefinitions": {"additionalProperties": {"type": "object", "required": ["type"],
              "properties": {"type": {"enum": ["basic", "apiKey", "oauth2"]}, "in": {"enum": ["header", "query"]}}}}}}""";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SpecificationSchemas() {}

    /** @param schema its name, without {@code .json} */
    static void check(String schema, String json) {
        try {
            JsonNode type = read("type");
            JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                    VersionFlag.V7,
                    builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(
                            SPACE + "type.json", type.toString(), "http://swagger.io/v2/schema.json", SWAGGER))));
            assertEquals(Set.of(), factory.getSchema(read(schema)).validate(MAPPER.readTree(json)), json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonNode read(String schema) throws IOException {
        try (InputStream file = SpecificationSchemas.class.getResourceAsStream("/reconcile/0.2/" + schema + ".json")) {
            ObjectNode node = (ObjectNode) MAPPER.readTree(file);
            node.remove("$schema");
            return node;
        }
    }
}
