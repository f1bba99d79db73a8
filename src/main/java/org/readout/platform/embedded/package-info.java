/** A PostgreSQL that the server runs for itself, on a folder that is closed to all others. */
package org.readout.platform.embedded;
