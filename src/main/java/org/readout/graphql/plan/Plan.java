package org.readout.graphql.plan;

/**
 * A query, compiled: what is selected of each type, without fragments and conditions. It holds nothing of its document but
 * the arguments of fields.
 *
 * @param bytes how much of the heap it holds, about
 */
record Plan(Selection root, long bytes) {}
