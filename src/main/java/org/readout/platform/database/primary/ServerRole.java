package org.readout.platform.database.primary;

/** What a server does for those who connect, as libpq tells it for its parameter {@code target_session_attrs}. */
public enum ServerRole {
    /** It takes writes. */
    READ_WRITE,
    /** It can only be read: a standby, or a primary whose transactions are read-only by default. */
    READ_ONLY,
    /** It does not answer. */
    AWAY
}
