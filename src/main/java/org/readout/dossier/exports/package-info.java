/** What goes out: the record as a dossier, as lines or as linked data. */
package org.readout.dossier.exports;
