/** What the record holds, read as the inputs by which it would be recorded again. */
package org.readout.dossier.content;
