package org.readout.platform.database.primary;

/**
 * Another database is in use from now on, or the same one in another role. Positions of the journal that were read before are
 * not comparable with those after it, for a promoted standby may lack the last ones. Connections to a server that is no
 * longer in use are closed by then. It is fired on an event loop: an observer must not block.
 *
 * @param epoch is higher than all before
 * @param writable whether the database that is in use takes writes
 */
public record PrimaryChanged(long epoch, boolean writable) {}
