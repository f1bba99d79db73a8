package org.readout.dossier.exports;

/**
 * A column of a table.
 *
 * @param type as a Table Schema of Frictionless names it
 * @param about what it says, in a sentence
 * @param refersTo the table whose rows it names by their slugs; null where it names none
 */
record Column(String name, String type, String about, String refersTo) {

    static Column text(String name, String about) {
        return new Column(name, "string", about, null);
    }

    static Column slug(String name, String refersTo, String about) {
        return new Column(name, "string", about, refersTo);
    }

    static Column number(String name, String about) {
        return new Column(name, "integer", about, null);
    }

    static Column day(String name, String about) {
        return new Column(name, "date", about, null);
    }

    static Column flag(String name, String about) {
        return new Column(name, "boolean", about, null);
    }

    /** A list as JSON has it. */
    static Column list(String name, String about) {
        return new Column(name, "array", about, null);
    }
}
