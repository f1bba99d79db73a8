/** Whole records as documents, and how they are loaded. */
package org.readout.dossier;
