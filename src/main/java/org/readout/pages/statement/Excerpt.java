package org.readout.pages.statement;

/** The beginning of a text. */
final class Excerpt {

    private static final String LEFT_OUT = " …";

    private Excerpt() {}

    /**
     * A text as far as it has room, cut between words where it can be.
     *
     * @param most how many characters there is room for, in UTF-16, without the mark of what is left out
     */
    static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most);
        int end = space > most / 2 ? space : most;
        boolean splitsCharacter = Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, splitsCharacter ? end - 1 : end).strip() + LEFT_OUT;
    }
}
