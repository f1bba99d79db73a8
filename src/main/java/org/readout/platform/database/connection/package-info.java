/** Connections to PostgreSQL, each of its own kind: pipelined, cancellable, or one transaction's; how many, for how long, and what they say of who asks. */
package org.readout.platform.database.connection;
