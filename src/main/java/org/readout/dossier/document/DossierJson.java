package org.readout.dossier.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.regex.Pattern;
import org.readout.graphql.error.BadInput;
import org.readout.writing.content.RecordJson;

/** How documents of JSON are read. */
public final class DossierJson {

    /** Makes inputs of what was checked; a single value stands for a list of one then, and a field may be one too many. */
    private static final JsonMapper INPUTS = RecordJson.MAPPER
            .rebuild()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final int MOST_LEVELS = 1_000;
    private static final int LONGEST_NAME = 50_000;
    private static final int LONGEST_TEXT = 20_000_000;

    /**
     * What is longer or deeper cannot even be passed over. Numbers are measured as they are read. Names are not kept: a table of
     * them would be filled, and slowed down, by a document of ever new ones.
     */
    private static final JsonFactory DOCUMENTS = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_LEVELS)
                    .maxNameLength(LONGEST_NAME)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final String NO_JSON = "This is no JSON: ";
    private static final String END = "Unexpected end-of-input";

    /** How a programmer would have Jackson take what it does not. */
    private static final Pattern OPTIONS =
            Pattern.compile(": (JSON spec does not|enable `|maybe a \\(non-standard\\)).*");

    private DossierJson() {}

    static JsonParser parser(Reader document) throws IOException {
        return DOCUMENTS.createParser(document);
    }

    static JsonParser parser(char[] document, int length) throws IOException {
        return DOCUMENTS.createParser(document, 0, length);
    }

    /** Makes an input of lists, maps and scalars that are of its types. */
    static <I> I input(Object json, Class<I> type) {
        return INPUTS.convertValue(json, type);
    }

    /** Something that fits nowhere. */
    static BadInput unfit() {
        return new BadInput("This value does not fit here.");
    }

    /** What is wrong with a document, in words of its own where Jackson's name its classes. */
    static BadInput fault(JsonProcessingException failure) {
        if (failure instanceof StreamConstraintsException) {
            return new BadInput(
                    ("This is more than is read: at most %,d levels, %,d characters of a name and %,d" + " of a text.")
                            .formatted(MOST_LEVELS, LONGEST_NAME, LONGEST_TEXT));
        }
        String reason = failure.getOriginalMessage();
        return new BadInput(
                reason.startsWith(END)
                        ? NO_JSON + "it breaks off."
                        : NO_JSON + OPTIONS.matcher(reason).replaceFirst(""));
    }
}
