/** What a document is: a dossier or lines, the kinds of record that it holds, and their JSON. */
package org.readout.dossier.document;
