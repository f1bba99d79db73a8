package org.readout.dossier.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import org.readout.writing.content.EntryKind;
import org.readout.writing.content.RecordJson;

/** One object of lists; records come kind by kind. */
final class DossierWriter implements DocumentWriter {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withArrayEmptySeparator("")
                    .withObjectEmptySeparator(""))
            .withObjectIndenter(INDENT)
            .withArrayIndenter(INDENT);

    private final JsonGenerator json;
    private EntryKind<?> list;

    DossierWriter(OutputStream out) throws IOException {
        json = RecordJson.MAPPER.createGenerator(out).setPrettyPrinter(LAYOUT.createInstance());
        json.writeStartObject();
    }

    @Override
    public <I> void write(EntryKind<I> kind, I input) throws IOException {
        if (kind != list) {
            endList();
            json.writeArrayFieldStart(kind.list());
            list = kind;
        }
        json.writePOJO(input);
    }

    private void endList() throws IOException {
        if (list != null) {
            json.writeEndArray();
        }
    }

    @Override
    public void close() throws IOException {
        endList();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }
}
