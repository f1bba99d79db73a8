package org.readout.statement;

import java.util.UUID;
import org.readout.writing.SlugKeys;

/** All that a statement's input can refer to. */
public record StatementReferences(
        SlugKeys<UUID> actors,
        SlugKeys<UUID> meetings,
        SlugKeys<UUID> events,
        SlugKeys<UUID> topics,
        SlugKeys<UUID> articles,
        SlugKeys<UUID> statements,
        SlugKeys<CodeColumns> codes) {

    SlugKeys<?>[] all() {
        return new SlugKeys<?>[] {actors, meetings, events, topics, articles, statements, codes};
    }
}
