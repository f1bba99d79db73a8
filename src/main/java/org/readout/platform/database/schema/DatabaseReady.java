package org.readout.platform.database.schema;

/**
 * The database is at the server's schema. It is fired on a worker thread that may block, and the server is not ready
 * before every observer has returned. An observer that loses the database half-way is called again when the database
 * is back, so it must bear being called twice; any other failure of an observer stops the server.
 *
 * @param writable whether it takes writes; if it does not yet, the event is fired again when it does
 */
public record DatabaseReady(boolean writable) {}
