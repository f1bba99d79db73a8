package org.readout.dossier.exports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.readout.writing.content.RecordJson;

/** Says what the files are (Frictionless Data Package v1), so that programs read all of them. */
final class DataPackage {

    private static final String UTF_8 = "utf-8";

    private DataPackage() {}

    static ObjectNode describe() {
        ObjectNode all = object().put("profile", "data-package")
                .put("name", "readout")
                .put("title", "Readout: the public record of diplomacy")
                .put(
                        "description",
                        "Who said what of which meeting, on which day, in which words and through whose hands.");
        ArrayNode resources = all.putArray("resources");
        for (Table table : Table.ALL) {
            resources.add(resource(table));
        }
        resources.add(document("record", "ndjson", "All records, one a line, as they are imported."));
        resources.add(document("linked-record", "jsonld", "All records as linked data (JSON-LD 1.1)."));
        return all;
    }

    private static ObjectNode resource(Table table) {
        ObjectNode resource = object().put("profile", "tabular-data-resource")
                .put("name", table.name())
                .put("path", table.name() + ".csv")
                .put("description", table.about())
                .put("format", "csv")
                .put("mediatype", "text/csv")
                .put("encoding", UTF_8);
        ObjectNode schema = resource.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        ArrayNode references = RecordJson.MAPPER.createArrayNode();
        for (Column column : table.columns()) {
            ObjectNode field = fields.addObject()
                    .put("name", column.name())
                    .put("type", column.type())
                    .put("description", column.about());
            if (table.key().contains(column.name())) {
                field.putObject("constraints").put("required", true);
            }
            if (column.refersTo() != null) {
                // a table calls itself by an empty name
                String other = column.refersTo().equals(table.name()) ? "" : column.refersTo();
                references
                        .addObject()
                        .put("fields", column.name())
                        .putObject("reference")
                        .put("resource", other)
                        .put("fields", "slug");
            }
        }
        ArrayNode key = schema.putArray("primaryKey");
        table.key().forEach(key::add);
        if (!references.isEmpty()) {
            schema.set("foreignKeys", references);
        }
        return resource;
    }

    private static ObjectNode document(String name, String format, String about) {
        return object().put("profile", "data-resource")
                .put("name", name)
                .put("path", "record." + format + ".gz")
                .put("description", about)
                .put("format", format)
                .put("mediatype", "application/gzip")
                .put("encoding", UTF_8);
    }

    private static ObjectNode object() {
        return RecordJson.MAPPER.createObjectNode();
    }
}
