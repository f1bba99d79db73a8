package org.readout.statement;

import java.util.UUID;
import org.readout.graphql.References;

/** All that a statement's input can refer to. */
record StatementReferences(
        References<UUID> actors,
        References<UUID> meetings,
        References<UUID> events,
        References<UUID> topics,
        References<UUID> articles,
        References<UUID> statements,
        References<CodeColumns> codes) {}
