package org.readout.dossier.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.readout.dossier.document.RevisionInput;
import org.readout.writing.RecordModel;
import org.readout.writing.RecordModels;
import org.readout.writing.content.EntryKind;
import org.readout.writing.content.LinkedNode;
import org.readout.writing.content.RecordJson;

/** One document of linked data (JSON-LD 1.1), a node for each record. */
final class LinkedWriter implements DocumentWriter {

    private final RecordModels models;
    private final LinkedNames names;
    private final JsonGenerator json;

    LinkedWriter(RecordModels models, LinkedNames names, OutputStream out) throws IOException {
        this.models = models;
        this.names = names;
        json = RecordJson.MAPPER.createGenerator(out).setRootValueSeparator(null);
        json.writeStartObject();
        json.writeFieldName("@context");
        json.writeTree(LinkedNames.context());
        json.writeArrayFieldStart("@graph");
    }

    @Override
    public <I> void write(EntryKind<I> kind, I input) throws IOException {
        json.writeRaw('\n');
        json.writeTree(names.named(linked(kind, input).json()));
    }

    private <I> LinkedNode linked(EntryKind<I> kind, I input) {
        return kind instanceof RecordModel<I, ?> model ? model.linked(input) : ((RevisionInput) input).linked(models);
    }

    @Override
    public void close() throws IOException {
        json.writeRaw('\n');
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }
}
