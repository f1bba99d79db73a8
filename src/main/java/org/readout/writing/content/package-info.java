/** What records hold, as it is read from the database, and written as JSON and as linked data. */
package org.readout.writing.content;
