/** What comes in: documents and the first record, recorded one by one or by the thousand. */
package org.readout.dossier.imports;
