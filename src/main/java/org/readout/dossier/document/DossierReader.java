package org.readout.dossier.document;

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
     * @throws BadInput at the path of what is no part of a dossier
     * @throws IOException where the stream fails
     */
    public Dossier read(InputStream document) throws IOException {
        try {
            Dossier dossier = DossierJson.MAPPER.readValue(document, Dossier.class);
            if (dossier == null) {
                throw DossierJson.unfit();
            }
            return dossier;
        } catch (JsonProcessingException e) {
            throw DossierJson.fault(e);
        }
    }
}
