package org.readout.platform.database.sql;

import java.security.Security;

/**
 * How long the virtual machine remembers which address a name stands for. A name of a database is given to another server when
 * that becomes the primary, and is looked up at each connection; half a minute, the virtual machine's own choice, is long then.
 */
public final class NameLookup {

    private static final String REMEMBERED = "networkaddress.cache.ttl";
    private static final String SECONDS = "5";

    private NameLookup() {}

    /** Has names looked up again after seconds, unless the virtual machine is configured otherwise; before the first lookup. */
    public static void remembersBriefly() {
        if (Security.getProperty(REMEMBERED) == null && System.getProperty("sun.net.inetaddr.ttl") == null) {
            Security.setProperty(REMEMBERED, SECONDS);
        }
    }
}
