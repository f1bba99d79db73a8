package org.readout.pages.file;

import java.util.regex.Pattern;

/** Texts for formats that have no place for control characters. */
final class PlainText {

    /** What is no character of XML 1.0 (section 2.2) and no text of iCalendar (RFC 5545, section 3.3.11). */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\x{FFFE}\\x{FFFF}]|\\p{Cs}");

    private static final String REPLACEMENT = "\uFFFD";

    private PlainText() {}

    /** The same text, with a mark where a control character was; line ends are line feeds. */
    static String of(String text) {
        return CONTROL.matcher(text.replace("\r\n", "\n")).replaceAll(REPLACEMENT);
    }
}
