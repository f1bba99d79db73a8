/** How the database announces new entries of the journal, and how the server listens. */
package org.readout.journal.announcement;
