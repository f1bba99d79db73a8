package org.readout.dossier.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.readout.writing.RecordModel;
import org.readout.writing.RecordModels;
import org.readout.writing.content.RecordJson;

/**
 * What records are called in linked data: by their lasting addresses where the record has one, else under {@code urn:readout:}.
 */
final class LinkedNames {

    private static final Map<String, String> PREFIXES = new TreeMap<>(Map.of(
            "schema", "https://schema.org/",
            "prov", "http://www.w3.org/ns/prov#",
            "wd", "http://www.wikidata.org/entity/",
            "wdt", "http://www.wikidata.org/prop/direct/",
            "edtf", "http://id.loc.gov/datatypes/edtf/",
            "readout", "urn:readout:"));

    private static final String ID = "@id";
    private static final String NAMED = "readout:";

    private final Optional<String> origin;
    private final Map<String, String> collections;

    /** @param origin that of lasting addresses; empty where there is none */
    LinkedNames(RecordModels models, Optional<String> origin) {
        this.origin = origin;
        collections = models.all().stream().collect(Collectors.toMap(RecordModel::name, RecordModel::list));
    }

    /** What the short names in a document stand for. */
    static ObjectNode context() {
        ObjectNode context = RecordJson.MAPPER.createObjectNode();
        PREFIXES.forEach(context::put);
        return context;
    }

    /** Puts addresses into a node and all that it holds. */
    JsonNode named(JsonNode node) {
        if (origin.isPresent()) {
            if (node.path(ID).isTextual()) {
                ((ObjectNode) node)
                        .set(ID, TextNode.valueOf(address(node.get(ID).textValue())));
            }
            node.forEach(this::named);
        }
        return node;
    }

    private String address(String id) {
        String[] steps = id.split("/");
        String collection = id.startsWith(NAMED) ? collections.get(steps[0].substring(NAMED.length())) : null;
        if (collection == null) {
            return id;
        }
        String record = origin.get() + "/" + collection + "/" + steps[1];
        return steps.length == 2 ? record : record + "#revision-" + steps[2];
    }
}
