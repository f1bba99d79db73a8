package org.readout.assistants;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All tools by their names; they stay the same while the server runs. */
@Singleton
class ToolBox {

    private final RecordTools own;
    private final TrustedTools trusted;
    private volatile Map<String, Tool> tools;

    ToolBox(RecordTools own, TrustedTools trusted) {
        this.own = own;
        this.trusted = trusted;
    }

    Collection<Tool> all() {
        return tools().values();
    }

    Optional<Tool> find(String name) {
        return Optional.ofNullable(tools().get(name));
    }

    private Map<String, Tool> tools() {
        if (tools == null) {
            Map<String, Tool> all = new LinkedHashMap<>();
            own.all().forEach(tool -> all.put(tool.name(), tool));
            trusted.all().forEach(all::putIfAbsent);
            tools = all;
        }
        return tools;
    }
}
