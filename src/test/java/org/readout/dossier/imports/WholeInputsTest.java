package org.readout.dossier.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.Drafts.slug;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.readout.Editors;
import org.readout.ForEditors;
import org.readout.Models;
import org.readout.dossier.content.ContentRepository;
import org.readout.dossier.document.Entries;
import org.readout.dossier.document.LineEntries;
import org.readout.dossier.progress.Progress;
import org.readout.writing.RecordModel;
import org.readout.writing.content.RecordJson;

/** Inputs with all that they can hold, each component in one at least: nothing of them is lost on any way. */
@QuarkusTest
@TestProfile(ForEditors.class)
class WholeInputsTest {

    private static final List<String> LINES =
            List.of("""
            {"actor":{"kind":"INSTITUTION","slug":"@-institution","name":"A ministry"}}""", """
            {"actor":{"kind":"OFFICIAL","slug":"@-person","name":"Ann Lee","aliases":["Anne Lee","A. Lee"],"country":"US","wikidataId":"Q42",\
            "offices":[{"title":"Adviser","kind":"ADVISER","country":"US","institution":"@-institution","heldFrom":{"edtf":"2017?","basis":"A guess."},"heldUntil":{"edtf":"2018-04?","basis":"A guess."}}]}}""", """
            {"actor":{"kind":"OUTLET","slug":"@-outlet","name":"The Paper","country":"RU","outletKind":"NEWSPAPER","stateRun":true}}""", """
            {"actor":{"kind":"UNNAMED_SOURCE","slug":"@-source","name":"two aides","headcount":2}}""", """
            {"actor":{"kind":"GROUP","slug":"@-group","name":"critics","headcount":3}}""", """
            {"topic":{"slug":"@-topic","name":"Arms"}}""", """
            {"event":{"slug":"@-event","name":"A summit","kind":"SUMMIT","series":"G20","place":{"name":"Palace","city":"Paris","country":"FR"},\
            "startsOn":{"edtf":"2018-11-10?","basis":"A guess."},"endsOn":{"edtf":"2018-11-11?","basis":"A guess."},"attendees":["@-person"]}}""", """
            {"meeting":{"slug":"@-whole","title":"All of it","format":"BILATERAL","plannedDuration":{"wording":"brief"},"participants":[]}}""", """
            {"meeting":{"slug":"@-meeting","title":"Talks","format":"DINNER","event":"@-event","place":{"name":"Palace","city":"Paris","country":"FR"},\
            "date":{"edtf":"2018-11-11?","basis":"A guess."},"plannedDuration":{"minutes":30,"bound":"ABOUT","wording":"half an hour"},"actualDuration":{"minutes":20,"bound":"AT_LEAST","wording":"over twenty minutes"},\
            "disclosed":false,"partOf":"@-whole","participants":[{"actor":"@-person","role":"AIDE"}],"topics":["@-topic"]}}""", """
            {"article":{"slug":"@-original","outlet":"@-outlet","headline":"First"}}""", """
            {"article":{"slug":"@-article","outlet":"@-outlet","headline":"Talks held","url":"https://example.org/talks",\
            "publishedOn":{"edtf":"2018-11-12?","basis":"A guess."},"authors":["A. Writer"],"republishes":"@-original"}}""", """
            {"statement":{"slug":"@-conveying","speaker":"@-person","form":"PARAPHRASE","summary":"He tells of it.","saidOn":{"edtf":"2018-11-11"},\
            "reports":[{"article":"@-article"}]}}""", """
            {"statement":{"slug":"@-statement","speaker":"@-person","onBehalfOf":"donald-trump","addressedTo":["@-source"],"form":"QUOTATION",\
            "quotation":"We met.","summary":"They met.","channel":"BRIEFING","saidOn":{"edtf":"2018-11-11?","basis":"A guess."},\
            "sequence":3,"positions":[{"meeting":"@-meeting","attitude":"WELCOMES","likelihood":"LIKELY","condition":"if asked",\
            "wording":"We met","wordingBy":"SPEAKER"}],\
            "events":["@-event"],"topics":["@-topic"],"codes":[{"scheme":"CAMEO 1.1b3","code":"036"}],\
            "reports":[{"article":"@-article","quotations":["We met."],"attributedAs":"an aide","relays":[{"actor":"@-outlet","wording":"told"}],\
            "hedge":"reportedly","conveyedBy":"@-conveying"}]}}""", """
            {"statusChange":{"meeting":"@-meeting","status":"HELD","date":{"edtf":"2018-11-11?","basis":"A guess."},"assertedBy":["@-person"],\
            "statement":"@-statement","article":"@-article","note":"So it was."}}""", """
            {"contradiction":{"kind":"WITHIN_SIDE","earlier":"@-conveying","later":"@-statement","meeting":"@-meeting","note":"They differ."}}""");

    @Inject
    Import imports;

    @Inject
    ContentRepository contents;

    @Inject
    AgroalDataSource database;

    @Test
    void every_component_of_every_input_is_set_in_one() throws JsonProcessingException {
        for (RecordModel<?, ?> kind : Models.ALL.all()) {
            Set<String> missing = new TreeSet<>();
            paths(kind.input(), "", missing);
            for (Object input : inputs(kind, "any")) {
                removeSet(input, "", missing);
            }
            // of the reports that name none: it is held as theirs
            missing.remove(".conveyedBy");
            assertEquals(Set.of(), missing, kind.name());
        }
    }

    @Test
    void what_is_imported_is_exported_again_with_nothing_lost() throws Exception {
        String name = slug("imported");
        imported(name);
        assertAreHeld(name);
    }

    @Test
    void what_is_recorded_by_mutation_is_exported_again_with_nothing_lost_and_present_for_an_import() throws Exception {
        String name = slug("mutated");
        for (String line : LINES) {
            JsonObject record = new JsonObject(line.replace("@", name));
            String kind = record.fieldNames().iterator().next();
            String type = Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
            assertTrue(Editors.data(
                            "mutation ($input: %1$sInput!) { done: record%1$s(input: $input) { created } }"
                                    .formatted(type),
                            Map.of("input", record.getJsonObject(kind).getMap()))
                    .getJsonObject("done")
                    .getBoolean("created"));
        }
        assertAreHeld(name);
        assertEquals(new Import.Count(0, LINES.size(), 0, 0, 0), imported(name));
    }

    private Import.Count imported(String name) throws Exception {
        byte[] utf8 = String.join("\n", LINES).replace("@", name).getBytes(StandardCharsets.UTF_8);
        List<String> refused = new ArrayList<>();
        try (Entries entries = new LineEntries(Models.ALL, new ByteArrayInputStream(utf8), "d");
                Progress progress = Progress.of("d", -1, System.err)) {
            Import.Count count = imports.run(
                    entries, ImportOptions.strictly(false), progress, fault -> refused.add(fault.toString()));
            assertEquals(List.of(), refused);
            return count;
        }
    }

    private void assertAreHeld(String name) throws Exception {
        try (Connection connection = database.getConnection()) {
            for (RecordModel<?, ?> kind : Models.ALL.all()) {
                assertIsHeld(kind, name, connection);
            }
        }
    }

    private <I> void assertIsHeld(RecordModel<I, ?> kind, String name, Connection connection) throws Exception {
        List<I> inputs = inputs(kind, name);
        List<I> held = contents.stored(connection, kind, inputs);
        for (I input : inputs) {
            assertTrue(held.contains(input), () -> input + " is not among " + held);
        }
    }

    private static <I> List<I> inputs(RecordModel<I, ?> kind, String name) throws JsonProcessingException {
        List<I> inputs = new ArrayList<>();
        for (String line : LINES) {
            JsonObject record = new JsonObject(line.replace("@", name));
            if (record.containsKey(kind.name())) {
                inputs.add(RecordJson.MAPPER.readValue(
                        record.getJsonObject(kind.name()).encode(), kind.input()));
            }
        }
        return inputs;
    }

    /** The path of each component, lists as one of what they hold. */
    private static void paths(Class<?> type, String path, Set<String> paths) {
        for (RecordComponent component : type.getRecordComponents()) {
            String own = path + "." + component.getName();
            paths.add(own);
            Class<?> within = element(component.getGenericType());
            if (within.isRecord() && within.getName().endsWith("Input")) {
                paths(within, own, paths);
            }
        }
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }

    private static void removeSet(Object value, String path, Set<String> missing) {
        if (value instanceof List<?> list) {
            list.forEach(one -> removeSet(one, path, missing));
        } else if (value instanceof Record input && value.getClass().getName().endsWith("Input")) {
            for (RecordComponent component : input.getClass().getRecordComponents()) {
                Object held = read(component, input);
                String own = path + "." + component.getName();
                if (held != null) {
                    missing.remove(own);
                    removeSet(held, own, missing);
                }
            }
        }
    }

    private static Object read(RecordComponent component, Record owner) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
