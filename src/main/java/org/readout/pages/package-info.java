/**
 * The record for people who read: pages, and the same as data, feeds and files. Each is a frontend of the graph: it asks one
 * document, through the same limits as any client, and knows nothing of the record but its answer.
 */
package org.readout.pages;
