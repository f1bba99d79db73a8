package org.readout.pages.file;

import java.nio.charset.StandardCharsets;

/** Lines of a calendar (RFC 5545): escaped, and folded so that none has more than 75 octets. */
final class CalendarLines {

    private static final int MOST_OCTETS = 75;
    private static final String END = "\r\n";

    private final StringBuilder lines = new StringBuilder();

    /** A line whose value stands as it is. */
    CalendarLines line(String name, String value) {
        int octets = 0;
        String whole = name + ":" + value;
        for (int at = 0; at < whole.length(); ) {
            String character = Character.toString(whole.codePointAt(at));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > MOST_OCTETS) {
                lines.append(END).append(' ');
                octets = 1;
            }
            lines.append(character);
            octets += length;
            at += character.length();
        }
        lines.append(END);
        return this;
    }

    /** A line whose value is a text (section 3.3.11). */
    CalendarLines text(String name, String text) {
        return line(
                name,
                PlainText.of(text)
                        .replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\n", "\\n"));
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
