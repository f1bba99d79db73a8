package org.readout.platform;

/** Texts in tables that people open in a spreadsheet. */
public final class SpreadsheetText {

    private static final String BEGINS_FORMULAS = "=+-@\t\r";

    private SpreadsheetText() {}

    /** The same text, with an apostrophe before it where a spreadsheet would take it for a formula. */
    public static String of(String text) {
        return !text.isEmpty() && BEGINS_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
