package org.readout.dossier;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import org.readout.graphql.error.BadInput;

/** Reads dossiers from JSON, strictly: what it does not know it refuses. */
@ApplicationScoped
public class DossierReader {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads a document of UTF-8.
     *
     * @throws BadInput at the path of what is no part of a dossier
     * @throws IOException where the stream fails
     */
    public Dossier read(InputStream document) throws IOException {
        try {
            return MAPPER.readValue(document, Dossier.class);
        } catch (JsonMappingException e) {
            throw BadInput.at(
                    path(e), e.getOriginalMessage().lines().findFirst().orElse("It is no part of a dossier."));
        } catch (JsonProcessingException e) {
            throw new BadInput("This is no JSON: " + e.getOriginalMessage());
        }
    }

    private static String path(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
