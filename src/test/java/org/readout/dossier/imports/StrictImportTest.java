package org.readout.dossier.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.Editors;
import org.readout.ForEditors;
import org.readout.Models;
import org.readout.Signer;
import org.readout.TestLength;
import org.readout.dossier.document.Entry;
import org.readout.dossier.document.RevisionInput;
import org.readout.writing.content.EntryKind;

/** What a mutation refuses an import refuses, at the same place in the same words, and what it takes an import takes. */
@QuarkusTest
@TestProfile(ForEditors.class)
class StrictImportTest {

    /** Of every type of JSON, and near to other types. */
    private static final List<Object> VALUES = List.of(
            0,
            29.9,
            5.0,
            2147483648L,
            new BigDecimal("123456789012345678901234567890"),
            new BigDecimal("1e400"),
            true,
            "",
            " ",
            "5",
            "likely",
            "LIKELY ",
            List.of(),
            List.of(1),
            List.of("x"),
            Map.of(),
            Map.of("a", "b"));

    /** Another fourth of all pairs of values and places in each run that is not at full length. */
    private final long seed = Long.getLong("readout.fuzz.seed", new Random().nextInt(4));

    @Inject
    Import imports;

    static Stream<EntryKind<?>> kinds() {
        return InputDrafts.MUTATIONS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void values_of_every_type_at_every_place_are_taken_or_refused_as_a_mutation_does(EntryKind<?> kind)
            throws Exception {
        int refused = 0;
        int pair = 0;
        for (String path : places(kind.input())) {
            for (Object value : VALUES) {
                if (TestLength.takes(pair++, 4, seed)) {
                    JsonObject input = InputDrafts.draft(kind);
                    InputDrafts.set(input, path, value);
                    refused += same(kind, input, path + " " + value) ? 1 : 0;
                }
            }
        }
        assertTrue(refused > TestLength.of(10, 50), "faults of " + kind.name() + ": " + refused);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_is_null_or_lacking_or_unknown_is_taken_or_refused_as_a_mutation_does(EntryKind<?> kind) throws Exception {
        for (String path : places(kind.input())) {
            JsonObject lacking = InputDrafts.draft(kind);
            InputDrafts.set(lacking, path, "x");
            remove(lacking, path);
            same(kind, lacking, "without " + path);
            JsonObject nothing = InputDrafts.draft(kind);
            InputDrafts.set(nothing, path, null);
            same(kind, nothing, path + " null");
            if (!path.endsWith("]")) {
                JsonObject unknown = InputDrafts.draft(kind);
                InputDrafts.set(unknown, path + "x", "x");
                same(kind, unknown, path + "x");
            }
        }
    }

    @Test
    void the_content_of_a_revision_is_read_as_the_statement_is() throws Exception {
        int place = 0;
        for (String path : places(Models.STATEMENT.input())) {
            place++;
            // each value at some places, each place with some values: the first test has tried all of them
            for (int i = place % 3; i < VALUES.size(); i += 3) {
                Object value = VALUES.get(i);
                JsonObject statement = InputDrafts.draft(Models.STATEMENT);
                InputDrafts.set(statement, path, value);
                List<String> faults = imported(Models.STATEMENT, statement);
                JsonObject revision = InputDrafts.draft(RevisionInput.KIND);
                InputDrafts.set(statement, "slug", revision.getString("slug"));
                if (!path.equals("slug") && !faults.isEmpty()) {
                    revision.put("content", statement);
                    assertEquals(
                            faults.stream()
                                    .map(fault -> fault.startsWith("`")
                                            ? "content: " + fault.replace("`statement", "`revision.content")
                                            : "content." + fault.replace("`statement", "`revision.content"))
                                    .toList(),
                            imported(RevisionInput.KIND, revision),
                            path + " " + value);
                }
            }
        }
    }

    @Test
    void what_no_mutation_takes_is_read_as_strictly() throws Exception {
        Map<String, Class<?>> types = Map.of(
                "slug",
                String.class,
                "number",
                int.class,
                "reason",
                String.class,
                "by",
                String.class,
                "at",
                Object.class);
        types.forEach((path, type) -> {
            for (Object value : VALUES) {
                boolean fits = type == String.class && value instanceof String
                        || type == int.class
                                && value instanceof Number number
                                && number.doubleValue() == number.intValue();
                JsonObject revision = InputDrafts.draft(RevisionInput.KIND);
                InputDrafts.set(revision, path, value);
                List<String> told = importedOrFail(RevisionInput.KIND, revision);
                assertEquals(
                        !fits,
                        told.stream().anyMatch(fault -> fault.startsWith(path + ": `revision." + path + "` is ")),
                        () -> path + " " + value + ": " + told);
            }
        });
        for (String path : List.of("slug", "name")) {
            for (Object value : VALUES) {
                JsonObject topic = InputDrafts.draft(Models.TOPIC);
                InputDrafts.set(topic, path, value);
                List<String> told = imported(Models.TOPIC, topic);
                assertEquals(
                        !(value instanceof String),
                        told.stream().anyMatch(fault -> fault.startsWith(path + ": `topic." + path + "` is ")),
                        () -> path + " " + value + ": " + told);
            }
        }
    }

    @Test
    void faults_of_every_sort_come_together() throws Exception {
        JsonObject actor = InputDrafts.draft(Models.ACTOR);
        InputDrafts.set(actor, "kind", 0);
        InputDrafts.set(actor, "slug", "Not A Slug");
        InputDrafts.set(actor, "name", "\u200b");
        InputDrafts.set(actor, "country", "QQ");
        InputDrafts.set(actor, "headcount", 2.7);
        InputDrafts.set(actor, "alias", "x");
        InputDrafts.set(actor, "offices[0].kind", "MINISTR");
        InputDrafts.set(actor, "offices[0].heldFrom.edtf", "last year");
        actor.getJsonArray("offices").getJsonObject(0).remove("title");
        assertEquals(
                List.of(
                        "`actor` has no field `alias`. Did you mean `aliases`?",
                        "country: There is no country 'QQ'.",
                        "headcount: `actor.headcount` is 2.7; it takes a whole number from -2147483648 to 2147483647.",
                        "kind: `actor.kind` is 0; it takes one of",
                        "name: It is blank; it needs a character that shows.",
                        "offices[0].heldFrom: ",
                        "offices[0].kind: `actor.offices[0].kind` is \"MINISTR\"; it takes one of",
                        "offices[0]: `actor.offices[0]` lacks the field `title`, a text.",
                        "slug: It is a slug: kebab case in ASCII, at most 120 characters, as 'helsinki-2018'."),
                imported(Models.ACTOR, actor).stream()
                        .map(fault -> fault.replaceFirst("(?<=it takes one of) .*", "")
                                .replaceFirst("(?<=heldFrom: ).*", ""))
                        .toList());
    }

    @Test
    void words_of_a_report_that_are_no_texts_do_not_count_as_none() throws Exception {
        JsonObject statement = InputDrafts.draft(Models.STATEMENT);
        statement.remove("quotation");
        InputDrafts.set(statement, "reports[0].quotations", List.of(5));
        assertEquals(
                List.of("reports[0].quotations[0]: `statement.reports[0].quotations[0]` is 5; it takes a text."),
                imported(Models.STATEMENT, statement));
    }

    /** Whether both refuse it. A conflict is with what stands there, which is not looked at here. */
    private boolean same(EntryKind<?> kind, JsonObject input, String what) throws Exception {
        List<String> byMutation = mutated(kind, input);
        List<String> byImport = imported(kind, input);
        if (byMutation.stream().noneMatch(fault -> fault.contains("in the record with other content"))) {
            assertEquals(byMutation, byImport, () -> kind.name() + " " + what);
        }
        return !byMutation.isEmpty();
    }

    /** The faults that a mutation tells, in the words of an import; none where it takes the input. */
    private static List<String> mutated(EntryKind<?> kind, JsonObject input) {
        JsonPath answer = Editors.answer(
                Signer.TRUSTED.editor(), InputDrafts.MUTATIONS.get(kind), Map.of("input", input.getMap()));
        List<Map<String, Object>> errors = answer.getList("errors");
        List<String> told = new ArrayList<>();
        for (Map<String, Object> error : errors == null ? List.<Map<String, Object>>of() : errors) {
            Map<?, ?> extensions = (Map<?, ?>) error.get("extensions");
            if (extensions.get("faults") instanceof List<?> faults) {
                faults.forEach(fault -> told.add(told(kind, (Map<?, ?>) fault)));
            } else if (extensions.get("inputPath") != null) {
                told.add(told(kind, Map.of("inputPath", extensions.get("inputPath"), "message", error.get("message"))));
            } else {
                told.add((String) error.get("message"));
            }
        }
        return told.stream().sorted().toList();
    }

    private static String told(EntryKind<?> kind, Map<?, ?> fault) {
        String path = fault.get("inputPath").toString().replaceFirst("^input\\.?", "");
        String message = fault.get("message").toString().replace("`$input", "`" + kind.name());
        return path.isEmpty() ? message : path + ": " + message;
    }

    private List<String> imported(EntryKind<?> kind, JsonObject input) throws Exception {
        List<Entry.Refused> refused = new ArrayList<>();
        InputDrafts.run(imports, kind, input, refused::add);
        return refused.stream()
                .flatMap(entry -> entry.reasons().stream())
                .sorted()
                .toList();
    }

    private List<String> importedOrFail(EntryKind<?> kind, JsonObject input) {
        try {
            return imported(kind, input);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every place of an input, those of objects and lists too, the first entry of each list. */
    private static List<String> places(Class<?> input) {
        List<String> places = new ArrayList<>();
        addPlaces(input, "", places);
        return places;
    }

    private static void addPlaces(Class<?> input, String outer, List<String> places) {
        for (RecordComponent component : input.getRecordComponents()) {
            addPlaces(component.getGenericType(), outer + component.getName(), places);
        }
    }

    private static void addPlaces(Type type, String path, List<String> places) {
        places.add(path);
        if (type instanceof ParameterizedType list) {
            addPlaces(list.getActualTypeArguments()[0], path + "[0]", places);
        } else if (type instanceof Class<?> object
                && object.isRecord()
                && !object.getSimpleName().equals("Url")) {
            addPlaces(object, path + ".", places);
        }
    }

    private static void remove(JsonObject input, String path) {
        int dot = path.lastIndexOf('.');
        Object owner = input;
        for (String step : dot < 0
                ? new String[0]
                : path.substring(0, dot).replace("[", ".[").split("\\.")) {
            owner = owner instanceof JsonArray list
                    ? list.getValue(Integer.parseInt(step.substring(1, step.length() - 1)))
                    : ((JsonObject) owner).getValue(step);
        }
        String last = path.substring(dot + 1);
        if (last.endsWith("]")) {
            ((JsonObject) owner).getJsonArray(last.replaceFirst("\\[.*", "")).remove(0);
        } else {
            ((JsonObject) owner).remove(last);
        }
    }
}
