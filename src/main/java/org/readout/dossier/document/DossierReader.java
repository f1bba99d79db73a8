package org.readout.dossier.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import org.readout.graphql.error.BadInput;

/** Reads dossiers from JSON, strictly: what it does not know it refuses. */
@ApplicationScoped
public class DossierReader {

    /**
     * Reads a document of UTF-8.
     *
     * @throws BadInput at the paths of what is no part of a dossier
     * @throws IOException where the stream fails
     */
    public Dossier read(InputStream document) throws IOException {
        try (DocumentStream stream = new DocumentStream(document);
                JsonParser parser = DossierJson.parser(new Utf8Reader(stream))) {
            if (parser.nextToken() == null) {
                throw DossierJson.unfit();
            }
            Dossier dossier = RecordReader.read(parser, Dossier.class, "dossier");
            if (parser.nextToken() != null) {
                throw DossierJson.unfit();
            }
            if (stream.fault() != null) {
                throw new IOException(stream.fault());
            }
            return dossier;
        } catch (JsonProcessingException e) {
            throw DossierJson.fault(e);
        }
    }
}
