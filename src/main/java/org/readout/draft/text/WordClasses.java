package org.readout.draft.text;

import java.util.Set;

/** What English words are for, as far as finding who speaks needs it. */
public final class WordClasses {

    private static final Set<String> DETERMINERS = words("""
            the a an this that his her its their our both""");

    private static final Set<String> PREPOSITIONS = words("""
            of for to from in at with near by on inside within around about against between after before during
            over under through among behind into since until without""");

    private static final Set<String> CONNECTIVES = words("""
            and but or nor that when while whereas although though as if because so yet however meanwhile then
            later earlier still also who which whom whose where whether what than neither either not only
            instead thus therefore once separately even for indeed moreover additionally afterwards afterward
            besides despite""");

    private static final Set<String> TIMES = words("""
            monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january
            february march april may june july august september october november december jan. feb. mar. apr.
            jun. jul. aug. sep. sept. oct. nov. dec. morning afternoon evening night week month year day weekend
            last next late early earlier later ago""");

    private static final Set<String> AUXILIARIES = words("""
            has have had did does do will would could may might should can having""");

    private static final Set<String> PASSIVES = words("""
            was were is are been being be get got""");

    private static final Set<String> NEGATIONS = words("""
            not never neither nor didn't hasn't haven't hadn't wouldn't doesn't don't couldn't won't""");

    private static final Set<String> ADVERBS = words("""
            also then meanwhile however likewise once again still even further not never just since soon both
            all often now twice too himself herself didn't hasn't haven't hadn't wouldn't doesn't don't couldn't
            won't""");

    private static final Set<String> HEDGES = words("""
            reportedly allegedly apparently purportedly supposedly presumably""");

    private static final Set<String> PRONOUNS = words("""
            he she it they i we you""");

    /** Nouns of offices and ranks, which stand before a name and for a person. */
    private static final Set<String> TITLES = words("""
            president vice deputy prime premier minister chancellor secretary king queen prince princess emperor
            pope sultan emir mr. mrs. ms. mr mrs ms dr. dr sir lord lady senator sen. rep. representative
            congressman congresswoman governor gov. general gen. adm. admiral col. colonel lt. capt. captain
            maj. marshal ambassador amb. envoy diplomat consul spokesman spokeswoman spokesperson aide adviser
            advisor leader chief head director chairman chairwoman chair commissioner speaker official officer
            source counterpart colleague negotiator mediator judge justice professor prof. analyst commander
            dictator candidate nominee ruler lawyer attorney host press presidential national security foreign
            defense defence state affairs interior finance former then senior top special acting chief-of-staff
            staff communications policy first us u.s. uk u.k. eu un u.n. trade treasury""");

    private static final Set<String> PERSON_NOUNS = words("""
            president premier minister chancellor secretary king queen prince princess pope senator congressman
            congresswoman governor general admiral colonel ambassador envoy diplomat spokesman spokeswoman
            spokesperson aide adviser advisor leader director chairman chairwoman commissioner official officer
            source negotiator mediator judge professor analyst commander lawyer attorney""");

    /** What ends the words for a people, as Russian, British, Chinese, Greek and Czech. */
    private static final Set<String> PEOPLES = words("""
            american russian ukrainian french german british english scottish welsh irish italian spanish
            portuguese dutch belgian swiss austrian polish czech slovak hungarian romanian bulgarian greek
            turkish serbian croatian bosnian albanian kosovar macedonian slovenian swedish norwegian danish
            finnish icelandic estonian latvian lithuanian belarusian moldovan georgian armenian azerbaijani
            kazakh uzbek kyrgyz tajik turkmen chinese japanese korean vietnamese thai indonesian malaysian
            filipino philippine singaporean indian pakistani afghan iranian iraqi syrian lebanese jordanian
            israeli palestinian saudi emirati qatari kuwaiti omani yemeni egyptian libyan tunisian algerian
            moroccan sudanese ethiopian kenyan nigerian african canadian mexican cuban venezuelan colombian
            brazilian argentine chilean peruvian australian european soviet ugandan rwandan ghanaian north south""");

    private static final Set<String> AMERICAN = Set.of("us", "usa", "american");
    private static final Set<String> BRITISH = Set.of("uk", "british");

    private WordClasses() {}

    public static boolean isDeterminer(Token token) {
        return is(DETERMINERS, token);
    }

    public static boolean isPreposition(Token token) {
        return is(PREPOSITIONS, token);
    }

    public static boolean isConnective(Token token) {
        return is(CONNECTIVES, token);
    }

    public static boolean isTime(Token token) {
        return is(TIMES, token)
                || token.isWord() && Character.isDigit(token.text().charAt(0));
    }

    public static boolean isAuxiliary(Token token) {
        return is(AUXILIARIES, token);
    }

    public static boolean isPassive(Token token) {
        return is(PASSIVES, token);
    }

    public static boolean isNegation(Token token) {
        return token.isWord() && NEGATIONS.contains(token.plainKey());
    }

    public static boolean isAdverb(Token token) {
        return token.isWord()
                && (ADVERBS.contains(token.plainKey())
                        || token.text().length() > 4 && token.text().endsWith("ly") && !token.isCapitalized());
    }

    public static boolean isHedge(Token token) {
        return is(HEDGES, token);
    }

    public static boolean isPronoun(Token token) {
        return PRONOUNS.contains(token.plainKey().split("'", 2)[0]) && token.isWord();
    }

    public static boolean isTitle(Token token) {
        return token.isWord()
                && TITLES.contains(token.lower().substring(token.text().lastIndexOf('-') + 1));
    }

    public static boolean isPersonNoun(Token token) {
        return PERSON_NOUNS.contains(singular(token));
    }

    public static boolean isPeople(Token token) {
        return is(PEOPLES, token);
    }

    /** Whether it ends or begins a phrase that names somebody. */
    public static boolean isFunctional(Token token) {
        return isDeterminer(token)
                || isPreposition(token)
                || isConnective(token)
                || isPronoun(token)
                || isTime(token)
                || isAuxiliary(token)
                || isPassive(token)
                || isAdverb(token);
    }

    /** The word for a people, by which "the American president" is "U.S. President"; null where it is none. */
    public static String people(Token token) {
        String lower = token.lower().replace(".", "");
        return AMERICAN.contains(lower)
                ? "american"
                : BRITISH.contains(lower) ? "british" : isPeople(token) ? lower : null;
    }

    private static Set<String> words(String words) {
        return Set.of(words.split("\\s+"));
    }

    /** In lower case. */
    public static String singular(Token noun) {
        String lower = noun.lower();
        return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static boolean is(Set<String> words, Token token) {
        return token.isWord() && words.contains(token.lower());
    }
}
