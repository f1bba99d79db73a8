/** Who changed what in the record, and when. */
package org.readout.journal;
