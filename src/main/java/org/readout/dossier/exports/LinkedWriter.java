package org.readout.dossier.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.readout.dossier.document.DossierJson;
import org.readout.dossier.document.Kind;

/** One document of linked data (JSON-LD 1.1), a node for each record. */
final class LinkedWriter implements DocumentWriter {

    private static final Map<String, String> PREFIXES = new TreeMap<>(Map.of(
            "schema", "https://schema.org/",
            "prov", "http://www.w3.org/ns/prov#",
            "wd", "http://www.wikidata.org/entity/",
            "wdt", "http://www.wikidata.org/prop/direct/",
            "edtf", "http://id.loc.gov/datatypes/edtf/",
            "readout", "urn:readout:"));

    private final JsonGenerator json;

    LinkedWriter(OutputStream out) throws IOException {
        json = DossierJson.MAPPER.createGenerator(out).setRootValueSeparator(null);
        json.writeStartObject();
        json.writeFieldName("@context");
        json.writeTree(context());
        json.writeArrayFieldStart("@graph");
    }

    /** Records are named under {@code urn:readout:}, for the record has no one address. */
    private static ObjectNode context() {
        ObjectNode context = DossierJson.MAPPER.createObjectNode();
        PREFIXES.forEach(context::put);
        return context;
    }

    @Override
    public void write(Kind<?> kind, Object input) throws IOException {
        json.writeRaw('\n');
        json.writeTree(LinkedRecord.of(input).json());
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
