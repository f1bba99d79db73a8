package org.readout.dossier.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.readout.dossier.document.RevisionInput;
import org.readout.writing.EntryKind;
import org.readout.writing.LinkedNode;
import org.readout.writing.RecordJson;
import org.readout.writing.RecordModel;
import org.readout.writing.RecordModels;

/** One document of linked data (JSON-LD 1.1), a node for each record. */
final class LinkedWriter implements DocumentWriter {

    private static final Map<String, String> PREFIXES = new TreeMap<>(Map.of(
            "schema", "https://schema.org/",
            "prov", "http://www.w3.org/ns/prov#",
            "wd", "http://www.wikidata.org/entity/",
            "wdt", "http://www.wikidata.org/prop/direct/",
            "edtf", "http://id.loc.gov/datatypes/edtf/",
            "readout", "urn:readout:"));

    private final RecordModels models;
    private final JsonGenerator json;

    LinkedWriter(RecordModels models, OutputStream out) throws IOException {
        this.models = models;
        json = RecordJson.MAPPER.createGenerator(out).setRootValueSeparator(null);
        json.writeStartObject();
        json.writeFieldName("@context");
        json.writeTree(context());
        json.writeArrayFieldStart("@graph");
    }

    /** Records are named under {@code urn:readout:}, for the record has no one address. */
    private static ObjectNode context() {
        ObjectNode context = RecordJson.MAPPER.createObjectNode();
        PREFIXES.forEach(context::put);
        return context;
    }

    @Override
    public <I> void write(EntryKind<I> kind, I input) throws IOException {
        json.writeRaw('\n');
        json.writeTree(linked(kind, input).json());
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
