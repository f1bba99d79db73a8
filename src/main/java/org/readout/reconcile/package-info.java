/**
 * The record as a reconciliation service (Reconciliation Service API 0.2 of the W3C Entity Reconciliation Community Group), by which
 * OpenRefine and others match columns of names to records. It asks the graph by one document, through the same limits as any client.
 */
package org.readout.reconcile;
