package org.readout.graphql.plan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.util.RawValue;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.readout.graphql.error.QueryTooComplexException;

/** The result of a plan: no errors, and its data as JSON. */
public final class PlanResult implements ExecutionResult {

    private static final JsonFactory JSON = new JsonFactory();

    private final byte[] data;

    /** @param data in UTF-8 */
    PlanResult(byte[] data) {
        this.data = data;
    }

    /** @throws QueryTooComplexException where it has more bytes than an answer may */
    static byte[] json(ResolvedObject root, long most) throws Exception {
        BoundedJson bytes = new BoundedJson(most);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            new JsonWriter(out).write(root);
        }
        return bytes.toByteArray();
    }

    /** @param data as JSON, in UTF-8 */
    public static PlanResult ofJson(byte[] data) {
        return new PlanResult(data);
    }

    /** The data, in UTF-8. */
    public byte[] json() {
        return data;
    }

    @Override
    public List<GraphQLError> getErrors() {
        return List.of();
    }

    /** What Jackson writes as the same JSON. */
    @Override
    @SuppressWarnings("unchecked")
    public <T> T getData() {
        return (T) new RawValue(new String(data, StandardCharsets.UTF_8));
    }

    @Override
    public boolean isDataPresent() {
        return true;
    }

    @Override
    public Map<Object, Object> getExtensions() {
        return null;
    }

    @Override
    public Map<String, Object> toSpecification() {
        return Map.of("data", getData());
    }
}
