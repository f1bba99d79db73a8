package org.readout.assistants;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.readout.graphql.error.BadInput;
import org.readout.graphql.error.OrderedMap;

/**
 * What an assistant can ask the record for.
 *
 * @param document that the graph is asked
 * @param properties of the JSON Schema of its arguments
 * @param required the names of those that must be there
 * @param variables makes the document's variables of the arguments
 */
record Tool(
        String name,
        String description,
        String document,
        Map<String, Object> properties,
        List<String> required,
        UnaryOperator<Map<String, Object>> variables) {

    /** As clients list it (Model Context Protocol, "Tools"). */
    Map<String, Object> json() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("description", description);
        json.put("inputSchema", schema);
        json.put("annotations", OrderedMap.of("readOnlyHint", true, "idempotentHint", true, "openWorldHint", false));
        return json;
    }

    /** @throws BadInput where an argument is missing or is none of its own; what its value may be the graph says */
    Map<String, Object> variables(Map<String, Object> arguments) {
        for (String name : required) {
            if (arguments.get(name) == null) {
                throw new BadInput("`" + name + "` is missing.");
            }
        }
        for (String name : arguments.keySet()) {
            if (!properties.containsKey(name)) {
                throw new BadInput("There is no argument `" + name + "`; there are "
                        + String.join(
                                ", ", properties.keySet().stream().sorted().toList()) + ".");
            }
        }
        return variables.apply(new HashMap<>(arguments));
    }
}
