/** Whole records as documents: what they are, what comes in and what goes out. */
package org.readout.dossier;
