package org.readout.platform.database.sql;

/** The database has a value that this server does not know. */
public final class UnknownEnumValueException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnknownEnumValueException(String column, String name) {
        super("The column '" + column + "' has '" + name + "', which this version of the server does not know");
    }
}
