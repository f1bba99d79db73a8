package org.readout.dossier;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import org.readout.graphql.error.BadInput;

/** Reads dossiers from JSON, strictly: what it does not know it refuses. */
@ApplicationScoped
public class DossierReader {

    private static final String NO_JSON = "This is no JSON: ";
    private static final String NO_FIT = "This value does not fit here.";

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
            Dossier dossier = MAPPER.readValue(document, Dossier.class);
            if (dossier == null) {
                throw new BadInput(NO_FIT);
            }
            return dossier;
        } catch (JsonMappingException e) {
            throw e.getPath().isEmpty() ? new BadInput(reason(e)) : BadInput.at(path(e), reason(e));
        } catch (JsonProcessingException e) {
            throw new BadInput(NO_JSON + e.getOriginalMessage());
        }
    }

    /** In words of its own, for Jackson's name classes of the server. */
    private static String reason(JsonMappingException fault) {
        if (fault instanceof UnrecognizedPropertyException) {
            return "A dossier has no such field here.";
        }
        if (fault.getCause() instanceof StreamReadException syntax) {
            return NO_JSON + syntax.getOriginalMessage();
        }
        return fault.getCause() instanceof IllegalArgumentException told ? told.getMessage() + "." : NO_FIT;
    }

    private static String path(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
