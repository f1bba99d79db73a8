package org.readout.platform.database.rowcache;

/**
 * Which state of the record an answer is made of.
 *
 * @param epoch within which positions compare
 * @param atLeast the position of the journal that it holds at least
 * @param atMost the position that it may hold at most; the largest number where it reads from the primary
 */
public record RowBounds(long epoch, long atLeast, long atMost) {}
