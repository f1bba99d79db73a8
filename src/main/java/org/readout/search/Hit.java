package org.readout.search;

import java.util.UUID;
import org.readout.graphql.SearchKind;

/**
 * What a search found, before it is read.
 *
 * @param rank how well it fits; higher is better
 * @param highlight HTML
 */
record Hit(SearchKind kind, UUID key, double rank, String highlight) {}
