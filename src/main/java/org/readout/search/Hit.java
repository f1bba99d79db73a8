package org.readout.search;

import java.util.UUID;
import org.readout.graphql.SearchHit;
import org.readout.graphql.SearchKind;

/**
 * What a search found.
 *
 * @param rank how well it fits; higher is better
 * @param highlight HTML
 * @param node null before it is read
 */
record Hit(SearchKind kind, UUID key, double rank, String highlight, SearchHit node) {}
