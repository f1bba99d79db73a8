/** Reads of the record: which database answers a request, at which position, in how few statements. */
package org.readout.platform.database.reads;
