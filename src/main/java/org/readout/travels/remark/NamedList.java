package org.readout.travels.remark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.readout.travels.name.Countries;
import org.readout.travels.name.Land;
import org.readout.travels.name.PersonName;
import org.readout.travels.name.Title;
import org.readout.travels.name.Titles;

/**
 * Reads lists of people with titles: {@code President A, French Foreign Minister B, and senior officials to discuss trade}.
 * It is strict: where one item of a list is not understood, none of it is taken.
 */
public final class NamedList {

    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|"
                    + "December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)";
    private static final String PARTICLES =
            "(?:(?:de|la|del|da|das|do|dos|di|du|le|van|von|der|den|ter|ten|bin|bint|ibn|ben|"
                    + "al|el|ul|ur|abu|zu|y|e) |(?:al|el|ul|as|ad|an|ar|ash|d)(?:[-'’] ?))";
    private static final String WORD = "(?!" + MONTH + " \\d)(?:Al- )?\\p{Lu}[\\p{L}\\p{M}'’‘.-]*";
    private static final String NAME = PARTICLES + "*" + WORD + "(?: " + PARTICLES + "*" + WORD
            + "(?: \\([A-Z]\\p{L}+\\))?)*" + "(?:,? (?:Jr|Sr|3rd)\\.?)?";
    private static final Pattern SEPARATOR =
            Pattern.compile("(?:[,;] and|,| and|;| &|,? as well as)(?: (?:also )?with)? ");
    private static final Pattern SMALL = Pattern.compile("^(?![a-z]+-\\p{Lu})\\p{Ll}.*", Pattern.DOTALL);
    private static final Pattern NEXT_DEED = Pattern.compile(
            "^(?:(?:also |then )?(?!retired|united|displaced|wounded|elected|exiled|appointed|designated|jailed)"
                    + "(?:\\p{Ll}+ed|held|gave|took|laid|spoke|saw|made|led)|en route|while|to|in|at|on|during|before|after|"
                    + "concerning|regarding|who|where|as|for)\\b.*",
            Pattern.DOTALL);
    private static final Pattern REST = Pattern.compile("(?: [\\p{Ll}(]| " + MONTH + " \\d).*", Pattern.DOTALL);
    private static final Pattern OF_SOMETHING = Pattern.compile(" (?:of|from) .*", Pattern.DOTALL);

    private final Countries lands;
    private final Titles titles;
    private final Pattern item;
    private final Pattern titled;
    private final Pattern country;

    public NamedList(Countries lands, Titles titles) {
        this.lands = lands;
        this.titles = titles;
        String title = anyOf(titles.printed());
        String of = " of (?:the )?(?<of>" + anyOf(lands.names()) + ")(?![\\p{L}-])";
        item = Pattern.compile(
                "(?:(?:His|Her) (?:Majesty|Holiness|Excellency|Royal Highness) )?(?:[Ff]ormer )?(?:(?<whose>"
                        + anyOf(lands.attributes()) + ") )?(?<title>" + title + ")(?:(?: and |/|-)(?<second>" + title
                        + "))? (?<name>" + NAME + ")(?:" + of + ")?");
        titled = Pattern.compile("\\b" + title + " \\p{Lu}");
        country = Pattern.compile("\\b" + anyOf(lands.attributes()) + "\\b");
    }

    /**
     * Reads from the beginning of a text.
     *
     * @param home whose officials those without a country are
     * @param sure whether all without a country are surely of that one
     * @param day of the journey
     */
    public Encounter read(String text, Land home, boolean sure, LocalDate day) {
        int group = item.matcher(text).lookingAt() ? 0 : Groups.endOfFirst(text);
        Matcher separator = SEPARATOR.matcher(text).region(group, text.length());
        return group > 0 && separator.lookingAt()
                ? named(text.substring(separator.end()), home, sure, day, isOfAnother(home, text.substring(0, group)))
                        .withOthers()
                : named(text, home, sure, day, false);
    }

    private boolean isOfAnother(Land home, String group) {
        return country.matcher(group).results().anyMatch(one -> !lands.meant(one.group())
                .equals(Optional.of(home)));
    }

    private Encounter named(String text, Land home, boolean sure, LocalDate day, boolean afterOtherCountry) {
        List<Mention> met = new ArrayList<>();
        Matcher person = item.matcher(text);
        int at = 0;
        boolean otherCountry = afterOtherCountry;
        while (true) {
            String rest = text.substring(at);
            if (!person.region(at, text.length()).lookingAt()) {
                return without(met, rest, at == 0);
            }
            Mention mention = mention(person, "title", home, sure, day);
            if (!isName(mention.name().printed())) {
                return Encounter.leftOut(LeftOut.END_NOT_SURE);
            }
            if (!mention.qualified() && (otherCountry || mention.title().use() == Title.Use.NAMED)) {
                return Encounter.leftOut(LeftOut.COUNTRY_NOT_SURE);
            }
            met.add(isConsort(met, mention) ? mention.as(titles.of("Queen Consort")) : mention);
            if (person.group("second") != null) {
                if (!mention.name().isFull()) {
                    return Encounter.leftOut(LeftOut.PERSON_NOT_SURE);
                }
                met.add(mention(person, "second", home, sure, day));
            }
            otherCountry |= mention.qualified() && !mention.land().equals(home);
            at = person.end();
            Matcher next = SEPARATOR.matcher(text).region(at, text.length());
            if (!next.lookingAt()) {
                return ended(met, text.substring(at));
            }
            at = next.end();
        }
    }

    private Mention mention(Matcher person, String title, Land home, boolean sure, LocalDate day) {
        Land whose = lands.meant(person.group("whose"))
                .or(() -> lands.named(person.group("of")))
                .orElse(null);
        return new Mention(
                titles.of(person.group(title)),
                PersonName.of(person.group("name")),
                whose == null ? home : whose,
                sure || whose != null,
                day);
    }

    /** A queen who is named right after a king of her country is his wife. */
    private static boolean isConsort(List<Mention> before, Mention mention) {
        Mention last = before.isEmpty() ? mention : before.get(before.size() - 1);
        return mention.title().office().equals("Queen")
                && last.title().office().equals("King")
                && last.land().equals(mention.land());
    }

    /** The list ends before something that is nobody with a title and a name. */
    private Encounter without(List<Mention> met, String rest, boolean first) {
        boolean group = Groups.isFirst(rest);
        if (first) {
            return Encounter.leftOut(
                    group || SMALL.matcher(rest).matches() ? LeftOut.NOBODY_NAMED : LeftOut.SOMEBODY_NOT_UNDERSTOOD);
        }
        if (NEXT_DEED.matcher(rest).matches()) {
            return new Encounter(met, false, "", null);
        }
        return group && !titled.matcher(rest).find()
                ? new Encounter(met, true, "", null)
                : Encounter.leftOut(LeftOut.SOMEBODY_NOT_UNDERSTOOD);
    }

    private static Encounter ended(List<Mention> met, String rest) {
        boolean clear = rest.isEmpty()
                || REST.matcher(rest).matches() && !OF_SOMETHING.matcher(rest).matches();
        return clear ? new Encounter(met, false, rest, null) : Encounter.leftOut(LeftOut.END_NOT_SURE);
    }

    /** Not where it is somebody's something, or runs on into another title. */
    private boolean isName(String name) {
        return !name.matches(".*(?:['’]s|s['’])(?: .*)?")
                && !titled.matcher(name).find();
    }

    /** Longer ones first, so that none is taken for its beginning. */
    private static String anyOf(Collection<String> texts) {
        return texts.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
