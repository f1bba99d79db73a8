package org.readout.dossier.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.stream.Collectors;
import org.readout.graphql.error.BadInput;

/** How records stand in JSON: read strictly, and written without what is null. */
public final class DossierJson {

    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addModule(new JavaTimeModule())
            .build();

    private static final String NO_JSON = "This is no JSON: ";

    private DossierJson() {}

    /** One value out of many; the parser stands at its last token then. */
    static <T> T read(JsonParser parser, Class<T> type) throws IOException {
        T value = MAPPER.readerFor(type)
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readValue(parser);
        if (value == null) {
            throw unfit();
        }
        return value;
    }

    /** Something that fits nowhere. */
    static BadInput unfit() {
        return new BadInput("This value does not fit here.");
    }

    /** What is wrong with a document, in words of its own, for Jackson's name classes of the server. */
    static BadInput fault(JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mismatch)) {
            return new BadInput(NO_JSON + failure.getOriginalMessage());
        }
        String reason = reason(mismatch);
        return mismatch.getPath().isEmpty() ? new BadInput(reason) : BadInput.at(path(mismatch), reason);
    }

    private static String reason(JsonMappingException mismatch) {
        if (mismatch instanceof UnrecognizedPropertyException) {
            return "A dossier has no such field here.";
        }
        if (mismatch.getCause() instanceof StreamReadException syntax) {
            return NO_JSON + syntax.getOriginalMessage();
        }
        return mismatch.getCause() instanceof IllegalArgumentException told
                ? told.getMessage() + "."
                : unfit().getMessage();
    }

    private static String path(JsonMappingException mismatch) {
        return mismatch.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
