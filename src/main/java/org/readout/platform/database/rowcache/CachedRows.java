package org.readout.platform.database.rowcache;

/**
 * What was read under a key.
 *
 * @param value the rows, as repositories give them
 * @param places of the records that it is made of
 * @param epoch within which its positions compare
 * @param from the position of the journal that it holds at least
 * @param to the position that it holds at most
 * @param bytes about how much of the heap it takes
 */
record CachedRows(Object value, int[] places, long epoch, long from, long to, int bytes) implements RowCache.Found {}
