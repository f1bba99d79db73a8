/** How PostgreSQL is reached, straight or through a pooler, and what tells that it is away. */
package org.readout.platform.database.connection.server;
