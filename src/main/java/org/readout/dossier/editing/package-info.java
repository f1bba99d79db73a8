/** How records of any kind are withdrawn, brought back and joined, and how many of them are recorded together. */
package org.readout.dossier.editing;
