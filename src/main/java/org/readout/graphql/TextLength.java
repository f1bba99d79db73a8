package org.readout.graphql;

/** How many characters texts have at most, in mutations and imports alike. */
public final class TextLength {

    public static final int SLUG = 120;

    /** A code of a country, of a scheme, or an item of Wikidata. */
    public static final int CODE = 50;

    /** A date in EDTF; the longest that is one has 22. */
    public static final int EDTF = 50;

    /** What something or somebody is called. */
    public static final int NAME = 500;

    /** A place is found by its name, its city and its country together, which share an entry of an index. */
    public static final int PLACE = 300;

    public static final int CITY = 200;

    /** The line over an article. */
    public static final int HEADLINE = 1_000;

    /** As long as the sitemaps of the web allow. */
    public static final int URL = 2_048;

    /** A sentence or two of the record's own. */
    public static final int SENTENCE = 2_000;

    /** A paragraph of the record's own. */
    public static final int NOTE = 5_000;

    /** What somebody said, word for word: a long speech. */
    public static final int QUOTATION = 100_000;

    /** Who wrote, as a token names them. */
    public static final int EDITOR = 1_000;

    /** What a person searches for. */
    public static final int SEARCH = 500;

    /** A cursor holds the values that its row is sorted by. */
    public static final int CURSOR = 8_000;

    private TextLength() {}
}
