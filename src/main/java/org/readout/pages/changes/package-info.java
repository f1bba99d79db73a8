/** The page of what was done to the record, and when. */
package org.readout.pages.changes;
