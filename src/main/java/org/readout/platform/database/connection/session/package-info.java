/** What a session of PostgreSQL begins with, and connections on which one statement has a session or a transaction to itself. */
package org.readout.platform.database.connection.session;
