package org.readout.dossier.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.readout.dossier.document.DossierJson;

/** The content of a revision, which the database keeps as paths and texts, as the input that it was written by. */
public final class Unfolded {

    private Unfolded() {}

    /** @param paths an object of paths, as {@code reports[0].article}, whose indices count up from 0 */
    public static JsonNode statement(String slug, String paths) throws JsonProcessingException {
        ObjectNode statement = DossierJson.MAPPER.createObjectNode().put("slug", slug);
        for (Map.Entry<String, JsonNode> field :
                DossierJson.MAPPER.readTree(paths).properties()) {
            put(statement, field.getKey(), field.getValue());
        }
        return statement;
    }

    private static void put(ObjectNode owner, String path, JsonNode text) {
        int dot = path.indexOf('.');
        String step = dot < 0 ? path : path.substring(0, dot);
        int bracket = step.indexOf('[');
        if (bracket < 0 && dot < 0) {
            owner.set(step, text);
        } else if (bracket < 0) {
            put(owner.withObjectProperty(step), path.substring(dot + 1), text);
        } else {
            ArrayNode list = owner.withArrayProperty(step.substring(0, bracket));
            int index = Integer.parseInt(step.substring(bracket + 1, step.length() - 1));
            if (dot < 0) {
                grow(list, index).set(index, text);
            } else {
                put((ObjectNode) grow(list, index).get(index), path.substring(dot + 1), text);
            }
        }
    }

    /** Paths come in alphabetical order, where 10 stands before 2. */
    private static ArrayNode grow(ArrayNode list, int index) {
        while (list.size() <= index) {
            list.addObject();
        }
        return list;
    }
}
