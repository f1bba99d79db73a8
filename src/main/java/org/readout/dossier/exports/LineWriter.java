package org.readout.dossier.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.readout.dossier.document.DossierJson;
import org.readout.dossier.document.Kind;

/** A JSON object a line, whose one field names the kind of record. */
final class LineWriter implements DocumentWriter {

    private final JsonGenerator json;

    LineWriter(OutputStream out) throws IOException {
        json = DossierJson.MAPPER.createGenerator(out).setRootValueSeparator(null);
    }

    @Override
    public void write(Kind<?> kind, Object input) throws IOException {
        json.writeStartObject();
        json.writePOJOField(kind.name(), input);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
