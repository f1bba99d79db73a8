/** Whole records as documents, and how they are loaded, imported and exported. */
package org.readout.dossier;
