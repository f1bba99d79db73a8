/** Whole files over HTTP: streamed from one snapshot, few at a time, and ended at once when their clients leave. */
package org.readout.dossier.downloads;
