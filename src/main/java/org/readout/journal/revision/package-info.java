/** The history of one record: its revisions, and which fields each of them changed. */
package org.readout.journal.revision;
