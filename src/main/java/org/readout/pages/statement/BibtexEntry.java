package org.readout.pages.statement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One entry of a BibTeX file. What BibTeX and LaTeX would take for commands reaches the page as the characters that they are. */
final class BibtexEntry {

    private static final String READER_ADDS =
            "% The day on which you read it is yours to add, as: urldate = {2018-11-06}\n";

    private final String type;
    private final String key;
    private final Map<String, String> fields = new LinkedHashMap<>();

    BibtexEntry(String type, String key) {
        this.type = type;
        this.key = key.replaceAll("[^A-Za-z0-9:.-]", "-");
    }

    /** @param value without a brace that has no partner */
    BibtexEntry with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    /** A text for a field that LaTeX reads. */
    static String escaped(String text) {
        return text.codePoints().mapToObj(BibtexEntry::escaped).collect(Collectors.joining());
    }

    /** Text for a field that is taken as it is, as an address: without what would end the field. */
    static String verbatim(String text) {
        return text.codePoints()
                .mapToObj(character -> switch (character) {
                    case '{' -> "%7B";
                    case '}' -> "%7D";
                    case '\\' -> "%5C";
                    default -> isSpace(character) ? "%20" : Character.toString(character);
                })
                .collect(Collectors.joining());
    }

    /** BibTeX counts braces, whatever stands before them: so the characters have names. */
    private static String escaped(int character) {
        return switch (character) {
            case '\\' -> "{\\textbackslash}";
            case '{' -> "{\\textbraceleft}";
            case '}' -> "{\\textbraceright}";
            case '~' -> "{\\textasciitilde}";
            case '^' -> "{\\textasciicircum}";
            case '%', '&', '#', '$', '_' -> "\\" + (char) character;
            default -> isSpace(character) ? " " : Character.toString(character);
        };
    }

    /** A control character, of which there are none in LaTeX, counts as one. */
    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isISOControl(character);
    }

    @Override
    public String toString() {
        return READER_ADDS
                + fields.entrySet().stream()
                        .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
                        .collect(Collectors.joining(",\n", "@" + type + "{" + key + ",\n", "\n}\n"));
    }
}
