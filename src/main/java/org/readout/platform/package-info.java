/** What the record stands on and what knows nothing of it: the database, and who asks. */
package org.readout.platform;
