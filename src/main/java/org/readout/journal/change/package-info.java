/** The entries of the journal, in the order of commit. */
package org.readout.journal.change;
