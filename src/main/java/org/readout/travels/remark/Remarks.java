package org.readout.travels.remark;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.travels.file.Journey;
import org.readout.travels.name.Land;

/** Finds each {@code met with} of a journey's remarks, and whether it is sure who met whom there. */
public final class Remarks {

    /** After a full stop that ends no abbreviation. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?][”\"’)\\]]?)(?<!\\b\\p{L}\\.)"
            + "(?<!\\b(?:Dr|Mr|Ms|St|Lt|Jr|Sr|No)\\.)(?<!\\b(?:Mrs|Gen|Col|Sgt|Gov|Jan|Feb|Mar|Apr|Aug|Sep|Oct|Nov|Dec)\\.)"
            + "(?<!\\bSept\\.) +(?=[\\p{Lu}\\[])");

    private static final Pattern MET_WITH =
            Pattern.compile("\\b[Mm]et(?: separately| briefly| also| again| privately| informally| afterwards?)?"
                    + "(?<on> (?:on )?\\(?\\p{Lu}\\p{Ll}+\\.? \\d[\\d–-]*\\)?)? [Ww]ith (?:met with )?");

    /** A clause that begins with it is the traveller's own: nobody but an American minister has been named before. */
    private static final Pattern OWN_CLAUSE =
            Pattern.compile("(?:(?:Also|Then|He|She|He also|She also|Afterwards?|With Secretary of \\p{Lu}[^,;]*,) )?");

    /** It goes on with what the traveller did: attended, and met with. */
    private static final Pattern NEXT_CLAUSE = Pattern.compile(
            "(?:.*; )?(?:\\p{L}+ed|Met|Held|Gave|Took|Laid|Spoke|Saw|Made|Led) .*(?:,| and|, and)(?: also| then)? ");

    private static final Pattern AFTER_SEMICOLON = Pattern.compile(".*;(?: and)?(?: also| then)? ");

    /** Where one account of a meeting ends and the next begins. */
    private static final Pattern NEXT_ACCOUNT = Pattern.compile("(?:;|,)?(?: and)?(?: he| she)?(?: also| then)? $");

    private final NamedList named;

    public Remarks(NamedList named) {
        this.named = named;
    }

    public List<Encounter> encounters(Journey journey, Land home) {
        List<Encounter> encounters = new ArrayList<>();
        for (String sentence : SENTENCE_END.split(journey.remarks())) {
            add(encounters, sentence, journey, home);
        }
        return encounters;
    }

    private void add(List<Encounter> encounters, String sentence, Journey journey, Land home) {
        Matcher met = MET_WITH.matcher(sentence);
        boolean more = met.find();
        while (more) {
            String before = sentence.substring(0, met.start());
            int from = met.end();
            String on = met.group("on") == null ? "" : met.group("on");
            more = met.find();
            String after = sentence.substring(from, more ? met.start() : sentence.length());
            encounters.add(
                    isTravellersOwn(before)
                            ? sure(named.read(withoutEnd(after, more), home, false, journey.start()), home)
                                    .on(on)
                            : Encounter.leftOut(LeftOut.WHO_MET_IS_NOT_SURE));
        }
    }

    private static Encounter sure(Encounter read, Land home) {
        return home.territory() && !read.met().stream().allMatch(Mention::qualified)
                ? Encounter.leftOut(LeftOut.COUNTRY_NOT_SURE)
                : read;
    }

    private static boolean isTravellersOwn(String before) {
        return OWN_CLAUSE.matcher(before).matches()
                || NEXT_CLAUSE.matcher(before).matches()
                || AFTER_SEMICOLON.matcher(before).matches();
    }

    private static String withoutEnd(String text, boolean more) {
        return more ? NEXT_ACCOUNT.matcher(text).replaceFirst("") : text.replaceFirst("[.!]?[”\"]?\\s*$", "");
    }
}
