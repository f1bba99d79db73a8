package org.readout.dossier.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.Drafts;
import org.readout.Editors;
import org.readout.ForEditors;
import org.readout.Models;
import org.readout.TextPlaces;
import org.readout.TextPlaces.TextPlace;
import org.readout.dossier.document.Entry;
import org.readout.graphql.BlankTextTest;
import org.readout.graphql.TestDatabase;
import org.readout.outlook.contradiction.ContradictionKind;
import org.readout.writing.RecordModel;

/** The record has room for every text that it takes. */
@QuarkusTest
@TestProfile(ForEditors.class)
class LongestTextsTest {

    /** What is a name of something recorded, or must fit a pattern. */
    private static final Set<String> NOT_FREE = Set.of(
            "slug",
            "country",
            "wikidataId",
            "edtf",
            "url",
            "outlet",
            "republishes",
            "actor",
            "event",
            "meeting",
            "statement",
            "article",
            "speaker",
            "onBehalfOf",
            "conveyedBy",
            "institution",
            "partOf",
            "scheme",
            "code",
            "earlier",
            "later",
            "addressedTo[0]",
            "topics[0]",
            "events[0]",
            "attendees[0]",
            "assertedBy[0]",
            "by");

    /** Indexes over texts that editors write freely. */
    private static final Set<String> FREE = Set.of(
            "actor_alias_folded",
            "actor_kind",
            "actor_name",
            "article_headline",
            "event_name",
            "event_series",
            "journal_editor",
            "meeting_title",
            "place_name_city_country_code_key",
            "topic_name");

    /** Indexes over slugs, codes and the values of enumerations, which are short and in ASCII. */
    private static final Set<String> SHORT = Set.of(
            "actor_country",
            "actor_slug_key",
            "article_slug_key",
            "contradiction_earlier_id_later_id_kind_meeting_id_key",
            "country_pkey",
            "event_code_pkey",
            "event_kind",
            "event_slug_key",
            "journal_kind",
            "journal_type",
            "merged_record_type_slug_key",
            "meeting_format",
            "meeting_slug_key",
            "meeting_status_until",
            "office_country",
            "office_kind",
            "place_country",
            "position_attitude",
            "position_likelihood",
            "position_meeting",
            "search_document_kind",
            "standing_contradiction_earlier_on_behalf_of",
            "standing_contradiction_earlier_speaker",
            "standing_contradiction_later_on_behalf_of",
            "standing_contradiction_later_speaker",
            "statement_channel",
            "statement_code_code",
            "statement_code_scheme",
            "statement_code_statement_id_scheme_code_key",
            "statement_form",
            "statement_slug_key",
            "statement_state",
            "topic_slug_key",
            "utterance_side");

    private static final String INDEXES_OF_TEXTS = """
            select distinct i.relname
            from pg_index x
            join pg_class i on i.oid = x.indexrelid
            join pg_am m on m.oid = i.relam and m.amname = 'btree'
            join pg_class t on t.oid = x.indrelid
            join pg_attribute a on a.attrelid = i.oid
            where t.relnamespace = 'public'::regnamespace
              and t.relname <> 'flyway_schema_history'
              and a.atttypid in ('text'::regtype, 'varchar'::regtype)
            """;

    private static final Random RANDOM = new Random(1);

    @Inject
    Import imports;

    /** Letters of four bytes each, no two texts alike, so that PostgreSQL can compress nothing. */
    private static String fourBytes(int length) {
        return text(length, () -> 0x20000 + RANDOM.nextInt(0xA000));
    }

    /** Letters that folding makes many of: U+FDFA is eighteen, and those beside it are many too. */
    private static String folding(int length) {
        return text(length, () -> 0xFDF0 + RANDOM.nextInt(13));
    }

    /** Words that each are one letter of three bytes. */
    private static String words(int length) {
        boolean[] space = {true};
        return text(length, () -> (space[0] = !space[0]) ? ' ' : 0x4E00 + RANDOM.nextInt(0x5000));
    }

    /** Compound words of three letters, each of which is looked for as a whole and by its parts. */
    private static String compounds(int length) {
        int[] place = {0};
        return text(length, () -> switch (place[0]++ % 6) {
            case 1, 3 -> '-';
            case 5 -> ' ';
            default -> 0x4E00 + RANDOM.nextInt(0x5000);
        });
    }

    private static String text(int length, IntSupplier letters) {
        return IntStream.generate(letters)
                .limit(length)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static Stream<RecordModel<?, ?>> kinds() {
        return Models.records();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_longest_texts_of_every_kind_are_recorded_whatever_they_are_made_of(RecordModel<?, ?> kind)
            throws Exception {
        List<IntFunction<String>> alphabets = List.of(
                LongestTextsTest::fourBytes,
                LongestTextsTest::folding,
                LongestTextsTest::words,
                LongestTextsTest::compounds);
        for (int i = 0; i < alphabets.size(); i++) {
            JsonObject input = longest(kind, alphabets.get(i));
            if (kind == Models.CONTRADICTION) {
                input.put("kind", ContradictionKind.values()[i].name()).put("meeting", "singapore-2018");
            }
            List<Entry.Refused> refused = new ArrayList<>();

            Import.Count count = InputDrafts.run(imports, kind, input, refused::add);

            assertEquals(
                    new Import.Count(1, 0, 0, 0, 0), count, () -> kind.name() + " " + short200(refused.toString()));
        }
    }

    @Test
    void a_mutation_records_the_longest_names() {
        for (IntFunction<String> alphabet :
                List.<IntFunction<String>>of(LongestTextsTest::fourBytes, LongestTextsTest::folding)) {
            Editors.write(
                    "record-actor",
                    Map.of("input", Drafts.with(Drafts.actor(Drafts.slug("long")), "name", alphabet.apply(500))));
        }
    }

    @Test
    void every_index_of_texts_is_known_to_have_room_for_them() throws SQLException {
        Set<String> known = new TreeSet<>(FREE);
        known.addAll(SHORT);
        try (Connection connection = TestDatabase.connect();
                ResultSet rows = connection.createStatement().executeQuery(INDEXES_OF_TEXTS)) {
            Set<String> indexes = new TreeSet<>();
            while (rows.next()) {
                indexes.add(rows.getString(1));
            }
            assertEquals(known, indexes);
        }
    }

    @Test
    void what_is_blank_is_blank_for_the_database_too() throws SQLException {
        try (Connection connection = TestDatabase.connect();
                ResultSet rows = connection.createStatement().executeQuery("""
                        select n
                        from generate_series(1, 1114111) n
                        where case when n between 55296 and 57343 then false else is_blank(chr(n)) end
                        order by n
                        """)) {
            List<Integer> blank = new ArrayList<>(List.of(0));
            while (rows.next()) {
                blank.add(rows.getInt(1));
            }
            assertEquals(BlankTextTest.ofUnicode(), blank);
        }
    }

    private static JsonObject longest(RecordModel<?, ?> kind, IntFunction<String> alphabet) {
        JsonObject input = InputDrafts.draft(kind);
        for (TextPlace place : TextPlaces.of(kind.input())) {
            String name = place.path().substring(place.path().lastIndexOf('.') + 1);
            if (!NOT_FREE.contains(name)) {
                InputDrafts.set(input, place.path(), alphabet.apply(place.rule().max()));
            }
        }
        return input;
    }

    private static String short200(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }
}
