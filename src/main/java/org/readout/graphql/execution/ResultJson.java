package org.readout.graphql.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import jakarta.inject.Singleton;
import org.readout.graphql.plan.PlanResult;

/** The data of results as JSON. */
@Singleton
public class ResultJson {

    private final ObjectMapper json;

    ResultJson(ObjectMapper json) {
        this.json = json;
    }

    /** In UTF-8. */
    public byte[] of(ExecutionResult result) {
        if (result instanceof PlanResult planned) {
            return planned.json();
        }
        try {
            return json.writeValueAsBytes(result.toSpecification().get("data"));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("An answer cannot be written", failure);
        }
    }
}
