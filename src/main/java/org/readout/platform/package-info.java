/** What the record stands on and what knows nothing of it: the database, and later security and health. */
package org.readout.platform;
