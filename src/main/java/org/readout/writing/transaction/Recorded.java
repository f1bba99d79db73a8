package org.readout.writing.transaction;

import java.util.UUID;

/**
 * What came of recording something.
 *
 * @param key of the record
 * @param created false where the record had it already, with the same content
 */
public record Recorded(UUID key, boolean created) {}
