package org.readout.platform.database.replica;

/**
 * What a database says of itself.
 *
 * @param position of its journal: it shows all that was committed up to there
 * @param standby whether it replays what another one commits
 */
public record ShownPosition(long position, boolean standby) {}
