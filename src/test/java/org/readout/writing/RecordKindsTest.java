package org.readout.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.readout.Models;
import org.readout.writing.input.RefersTo;
import org.readout.writing.reference.ReferenceSource;

/** What every kind of record has, in the database and in the code; it fails where a new one has not. */
@QuarkusTest
class RecordKindsTest {

    private static final Set<RecordKind> SEARCHED = EnumSet.of(
            RecordKind.ACTOR, RecordKind.EVENT, RecordKind.MEETING, RecordKind.ARTICLE, RecordKind.STATEMENT);

    /** Foreign keys to records that are no references of others: what belongs to a record, by its owner. */
    private static final String REFERENCES = """
            select distinct c.conrelid::regclass::text || '.' || a.attname
            from pg_constraint c
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.contype = 'f' and c.confrelid in (
                select ('public.' || quote_ident(lower(t)))::regclass
                from unnest(?::text[]) t
              )
              and not exists (
                select from pg_index i where i.indrelid = c.conrelid and i.indisprimary and i.indkey[0] = a.attnum
              )
              and a.attname <> 'report_id'
              and (c.conrelid::regclass::text, a.attname) <> ('report', 'statement_id')
            """;

    @Inject
    @All
    List<RecordRepository<?>> repositories;

    @Inject
    RecordModels models;

    @Inject
    @All
    List<ReferenceSource> sources;

    @Inject
    AgroalDataSource database;

    @Test
    void each_has_a_repository_and_a_model() {
        assertEquals(
                EnumSet.allOf(RecordKind.class),
                repositories.stream().map(RecordRepository::kind).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(
                EnumSet.allOf(RecordKind.class),
                models.all().stream().map(RecordModel::kind).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void each_refers_only_to_those_before_it_and_to_its_own_and_all_that_is_referred_to_is_found() {
        Set<String> before = new TreeSet<>();
        Set<String> nouns = sources.stream().map(ReferenceSource::noun).collect(Collectors.toCollection(TreeSet::new));
        for (RecordModel<?, ?> model : models.all()) {
            nouns.stream().filter(model::isCalled).forEach(before::add);
            for (String noun : referredTo(model.input())) {
                boolean record = models.all().stream().anyMatch(other -> other.isCalled(noun));
                assertTrue(record ? before.contains(noun) : nouns.contains(noun), model + " refers to a " + noun);
            }
        }
    }

    @Test
    void those_of_tests_without_a_server_are_all_that_there_are() {
        assertEquals(
                models.all().stream().<Object>map(Object::getClass).toList(),
                Models.records().<Object>map(Object::getClass).toList());
    }

    @ParameterizedTest
    @EnumSource
    void each_is_journalled_and_keeps_its_revisions(RecordKind kind) throws SQLException {
        Set<String> wanted = new TreeSet<>(Set.of("recorded", "revised", "writers_take_turns"));
        wanted.removeAll(texts(
                "select tgname from pg_trigger where tgrelid = ('public.' || ?)::regclass and not tgisinternal",
                kind.name().toLowerCase(Locale.ROOT)));
        assertEquals(Set.of(), wanted);
        assertTrue(isCaseOf("record_content", kind));
        assertEquals(SEARCHED.contains(kind), isCaseOf("make_search_documents", kind));
    }

    private boolean isCaseOf(String function, RecordKind kind) throws SQLException {
        String definition = String.join("", texts("select pg_get_functiondef(('public.' || ?)::regproc)", function));
        return definition.contains("when '" + kind + "'");
    }

    @Test
    void whatever_refers_to_a_record_is_known_to_whoever_retracts_one() throws SQLException {
        String view = String.join("", texts("select pg_get_viewdef(?::regclass)", "record_reference"));
        Set<String> forgotten = new TreeSet<>();
        for (String reference : references()) {
            String column = reference.substring(reference.indexOf('.') + 1);
            String table = reference.substring(0, reference.indexOf('.')).replace("\"", "");
            if (!view.contains(column) || !view.replace("\"", "").contains(table)) {
                forgotten.add(reference);
            }
        }
        assertEquals(Set.of(), forgotten);
    }

    private static Set<String> referredTo(Class<?> input) {
        Set<String> nouns = new TreeSet<>();
        for (RecordComponent component : input.getRecordComponents()) {
            AnnotatedType type = component.getAnnotatedType();
            AnnotatedType text =
                    type instanceof AnnotatedParameterizedType list ? list.getAnnotatedActualTypeArguments()[0] : type;
            Class<?> held = text.getType() instanceof Class<?> one ? one : Object.class;
            RefersTo refersTo = text.getAnnotation(RefersTo.class);
            if (refersTo != null) {
                nouns.add(refersTo.value());
            } else if (held.isRecord()) {
                nouns.addAll(referredTo(held));
            }
        }
        return nouns;
    }

    private Set<String> references() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(REFERENCES)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            EnumSet.allOf(RecordKind.class).stream()
                                    .map(Enum::name)
                                    .toArray()));
            return read(statement.executeQuery());
        }
    }

    private Set<String> texts(String query, String value) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            return read(statement.executeQuery());
        }
    }

    private static Set<String> read(ResultSet rows) throws SQLException {
        Set<String> texts = new TreeSet<>();
        while (rows.next()) {
            texts.add(rows.getString(1));
        }
        return texts;
    }
}
