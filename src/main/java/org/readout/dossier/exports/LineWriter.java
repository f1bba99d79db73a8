package org.readout.dossier.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.readout.writing.content.EntryKind;
import org.readout.writing.content.RecordJson;

/** A JSON object a line, whose one field names the kind of record. */
final class LineWriter implements DocumentWriter {

    private final JsonGenerator json;

    LineWriter(OutputStream out) throws IOException {
        json = RecordJson.MAPPER.createGenerator(out).setRootValueSeparator(null);
    }

    @Override
    public <I> void write(EntryKind<I> kind, I input) throws IOException {
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
