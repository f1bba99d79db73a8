/** How far an import or an export has come. */
package org.readout.dossier.progress;
