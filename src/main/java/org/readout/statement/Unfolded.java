package org.readout.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.readout.writing.content.RecordJson;

/** The content of a revision, which the database keeps as paths and texts, as the input that it was written by. */
final class Unfolded {

    private Unfolded() {}

    /** @param paths an object of paths, as {@code reports[0].article}, whose indices count up from 0 */
    static JsonNode statement(String paths) throws JsonProcessingException {
        ObjectNode statement = RecordJson.MAPPER.createObjectNode();
        for (Map.Entry<String, JsonNode> field :
                RecordJson.MAPPER.readTree(paths).properties()) {
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
