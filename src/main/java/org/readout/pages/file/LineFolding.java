package org.readout.pages.file;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Folds lines by their bytes, as RFC 5545 has it in section 3.1; the library folds by characters. */
final class LineFolding {

    private static final int MOST_BYTES = 75;
    private static final String LINE = "\r\n";
    private static final String FOLD = LINE + " ";

    private LineFolding() {}

    /** The same calendar, folded anew; no character is cut in two. */
    static String byBytes(String calendar) {
        return calendar.replace(FOLD, "").lines().map(LineFolding::folded).collect(Collectors.joining(LINE, "", LINE));
    }

    private static String folded(String line) {
        StringBuilder folded = new StringBuilder(line.length());
        int bytes = 0;
        for (int i = 0; i < line.length(); ) {
            String character = Character.toString(line.codePointAt(i));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > MOST_BYTES) {
                folded.append(FOLD);
                bytes = 1;
            }
            folded.append(character);
            bytes += length;
            i += character.length();
        }
        return folded.toString();
    }
}
