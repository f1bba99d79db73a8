package org.readout.dossier.exports;

import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of rows that is exported whole.
 *
 * @param name what a row for each of them makes
 * @param key the columns that tell rows apart
 */
record Table(String name, String about, List<String> key, List<Column> columns) {

    static final Table STATEMENTS = new Table(
            "statements",
            "What was said: a row for each statement, in its words or in those of who tells of it.",
            List.of("slug"),
            columns(Stream.of(
                    Stream.of(
                            Column.text("slug", "Its name in addresses."),
                            Column.slug("speaker", "actors", "Who said it."),
                            Column.text("speaker_name", "What the record calls the speaker."),
                            Column.slug("on_behalf_of", "actors", "For whom the speaker spoke, where it is told."),
                            Column.text("form", "QUOTATION, PARTIAL_QUOTATION, PARAPHRASE or NO_COMMENT."),
                            Column.text("quotation", "The speaker's words, where they are quoted."),
                            Column.text("summary", "What was said, in other words."),
                            Column.text("channel", "How it was said."),
                            Column.list("addressed_to", "To whom, as slugs of actors."),
                            Column.list("events", "The events that it speaks of, as slugs."),
                            Column.list("topics", "The topics that it speaks of, as slugs."),
                            Column.list("codes", "Codes of what it does, each as SCHEME:CODE."),
                            Column.number("corroboration", "How many reports carry it independently of each other.")),
                    days("said_on", "it was said"),
                    Stream.of(
                            Column.number("sequence", "Its place among statements of one day; 0 where there is none.")),
                    standing())));

    static final Table MEETINGS = new Table(
            "meetings",
            "Leaders meeting, or said to be about to: a row for each meeting, held or not.",
            List.of("slug"),
            columns(Stream.of(
                    Stream.of(
                            Column.text("slug", "Its name in addresses."),
                            Column.text("title", "What it is called."),
                            Column.text("format", "How it is meant to be held."),
                            Column.text("event", "The event that it is held at, as a slug."),
                            Column.slug("part_of", "meetings", "The meeting that it is a part of."),
                            Column.text("place", "Where."),
                            Column.text("city", "In which city."),
                            Column.text("country", "In which country (ISO 3166-1 alpha-2)."),
                            Column.list("participants", "Who takes part, as slugs of actors."),
                            Column.list("topics", "What it is about, as slugs."),
                            Column.number("planned_minutes", "How long it was to last."),
                            Column.text("planned_bound", "How that is meant: EXACTLY, ABOUT, AT_LEAST or AT_MOST."),
                            Column.number("actual_minutes", "How long it lasted."),
                            Column.text("actual_bound", "How that is meant."),
                            Column.flag("disclosed", "Whether it was made public at the time.")),
                    days("date", "it is dated to"),
                    standing())));

    static final Table ACTORS = new Table(
            "actors",
            "Whoever speaks, meets or relays: a row for each leader, official, institution, outlet, group and unnamed source.",
            List.of("slug"),
            columns(Stream.of(
                    Stream.of(
                            Column.text("slug", "Its name in addresses."),
                            Column.text("kind", "LEADER, OFFICIAL, INSTITUTION, OUTLET, GROUP or UNNAMED_SOURCE."),
                            Column.text("name", "What the record calls it."),
                            Column.list("aliases", "What sources call it besides."),
                            Column.text("country", "Its side (ISO 3166-1 alpha-2)."),
                            Column.text("wikidata_id", "What Wikidata calls it."),
                            Column.text("outlet_kind", "Of an outlet: what kind of one."),
                            Column.flag("state_run", "Of an outlet: whether a state runs it."),
                            Column.number("headcount", "Of a group or an unnamed source: how many people."),
                            Column.number("statement_count", "How many statements it made.")),
                    standing())));

    static final Table ARTICLES = new Table(
            "articles",
            "What carries statements: a row for each article.",
            List.of("slug"),
            columns(Stream.of(
                    Stream.of(
                            Column.text("slug", "Its name in addresses."),
                            Column.slug("outlet", "actors", "Where it stood."),
                            Column.text("headline", "Its headline."),
                            Column.text("url", "Its address."),
                            Column.list("authors", "Who wrote it, as it names them."),
                            Column.slug("republishes", "articles", "The article that it prints again.")),
                    days("published_on", "it was published"),
                    standing())));

    static final Table POSITIONS = new Table(
            "positions",
            "What statements say of meetings: a row for each statement and each meeting that it takes a position on.",
            List.of("statement", "meeting"),
            columns(Stream.of(
                    Stream.of(
                            Column.slug("statement", "statements", "Which statement."),
                            Column.slug("meeting", "meetings", "Of which meeting."),
                            Column.slug("speaker", "actors", "Who said it."),
                            Column.text("attitude", "SEEKS, WELCOMES, OPEN, RELUCTANT or OPPOSES."),
                            Column.text(
                                    "likelihood", "How likely the speaker calls it, on the seven bands of ICD 203."),
                            Column.text("condition", "On what condition."),
                            Column.text("wording", "The words that the likelihood is read from."),
                            Column.text("wording_by", "Whose words they are: SPEAKER or ARTICLE.")),
                    days("said_on", "it was said"))));

    static final Table REPORTS = new Table(
            "reports",
            "Through whose hands statements came: a row for each statement and each article that carries it.",
            List.of("statement", "article"),
            columns(Stream.of(Stream.of(
                    Column.slug("statement", "statements", "Which statement."),
                    Column.slug("article", "articles", "Which article carries it."),
                    Column.slug("outlet", "actors", "Where the article stood."),
                    Column.text("attributed_as", "Whom the article attributes it to, in its words."),
                    Column.text("hedge", "The word by which the article keeps its distance."),
                    Column.slug("conveyed_by", "statements", "The statement that conveys it."),
                    Column.list("relays", "Who passed it on, from the speaker to the article, as slugs of actors."),
                    Column.list("quotations", "The words that the article quotes.")))));

    static final List<Table> ALL = List.of(STATEMENTS, MEETINGS, ACTORS, ARTICLES, POSITIONS, REPORTS);

    List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /** A date that may be known in part: four columns. */
    private static Stream<Column> days(String name, String when) {
        return Stream.of(
                Column.text(name, "The day, or as much as is known of the day that " + when + " (EDTF)."),
                Column.day(name + "_earliest", "The first day that it may be."),
                Column.day(name + "_latest", "The last day that it may be."),
                Column.text(name + "_basis", "What the day was worked out from, where no source has it."));
    }

    private static Stream<Column> standing() {
        return Stream.of(
                Column.text("state", "CURRENT as first recorded, or CORRECTED."),
                Column.number("revision", "1 as recorded, one more with each correction."));
    }

    private static List<Column> columns(Stream<Stream<Column>> some) {
        return some.flatMap(columns -> columns).toList();
    }
}
