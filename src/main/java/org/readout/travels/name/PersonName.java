package org.readout.travels.name;

import java.text.Normalizer;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A person's name, without title.
 *
 * @param printed as the source has it, without honorifics
 * @param words folded: in ASCII, in lower case, without initials; of a surname or single name only what is no particle
 */
public record PersonName(String printed, List<String> words) {

    private static final Pattern HONORIFICS = Pattern.compile("^(?:(?:Sheikh|Shaikh|Sheik|Sir|Lord|Lady|Dr\\.|Prince|"
            + "Princess|General|Gen\\.|Lieutenant General|Brigadier General|Field Marshal|Marshal|Colonel|Cardinal|"
            + "Archbishop|Viscount|Baroness|Dame|Ayatollah) )+(?=\\p{Lu})");
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`]");
    private static final Pattern INITIALS = Pattern.compile("\\b\\p{L}(?:\\.|(?= ))");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> PARTICLES = Set.of(
            "de", "la", "del", "da", "dos", "das", "do", "di", "du", "van", "von", "der", "den", "ter", "ten", "le",
            "bin", "bint", "ibn", "ben", "al", "el", "ul", "ur", "abu", "abd", "zu", "y", "e", "d");
    private static final Set<String> NUMERALS = Set.of(
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi");

    public static PersonName of(String printed) {
        String plain = HONORIFICS
                .matcher(BRACKETS.matcher(printed).replaceAll(""))
                .replaceFirst("")
                .strip();
        List<String> words = words(INITIALS.matcher(plain).replaceAll(" "));
        return new PersonName(plain, words.isEmpty() ? words(plain) : words);
    }

    /** Whether it is more than a surname or a single name. */
    public boolean isFull() {
        return isFull(words);
    }

    public static boolean isFull(List<String> words) {
        return essential(words).size() > 1;
    }

    /** What a monarch is called by: the first name. */
    public static String first(List<String> words) {
        return essential(words).get(0);
    }

    /** A monarch's number, or nothing. */
    public static String numeral(List<String> words) {
        return words.stream().filter(NUMERALS::contains).findFirst().orElse("");
    }

    /** Whether all words of another stand in a longer one, in their order. */
    public static boolean contains(List<String> longer, List<String> shorter) {
        Iterator<String> rest = longer.iterator();
        for (String word : shorter) {
            boolean found = false;
            while (!found && rest.hasNext()) {
                found = rest.next().equals(word);
            }
            if (!found) {
                return false;
            }
        }
        return longer.size() > shorter.size();
    }

    public static String folded(String text) {
        String latin = text.toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("ı", "i")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ə", "e");
        return Normalizer.normalize(latin, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    }

    private static List<String> words(String plain) {
        List<String> words = Stream.of(
                        NO_LETTERS.split(folded(APOSTROPHES.matcher(plain).replaceAll(""))))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> essential = essential(words);
        return essential.size() > 1 ? words : essential;
    }

    /** Without particles, unless there is nothing else. */
    private static List<String> essential(List<String> words) {
        List<String> essential =
                words.stream().filter(word -> !PARTICLES.contains(word)).toList();
        return essential.isEmpty() ? words : essential;
    }
}
