package org.readout.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.platform.database.schema.ServerSchema;

/** What holds for the files of migrations, for the sake of older servers that run while they are applied. */
class MigrationFilesTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "db", "migration");
    private static final Pattern NAME = Pattern.compile("V(\\d+)__.*\\.sql");

    /** The last one before servers looked for what they are compatible with. */
    private static final int BEFORE = 23;

    private static final Pattern COMMENT = Pattern.compile("--.*");
    private static final Pattern TAKES_AWAY = Pattern.compile(
            "\\bdrop\\s+(table|column|view|function|type|schema|constraint)\\b|\\brename\\s+|\\bset\\s+not\\s+null\\b"
                    + "|\\balter\\s+column\\s+\\w+\\s+(set\\s+data\\s+)?type\\b|\\badd\\s+(constraint\\b|check\\b)");
    private static final Pattern SAYS_SO =
            Pattern.compile("update\\s+schema_compatibility\\s+set\\s+compatible_from\\s*=\\s*(\\d+)");
    private static final Pattern SAYS_WHY_NOT =
            Pattern.compile("^-- Older servers: \\S", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    @Test
    void what_takes_something_away_says_which_servers_it_still_serves_or_why_all() {
        assertEquals(
                List.of(),
                files().filter(file -> version(file) > BEFORE)
                        .filter(file -> !isFair(read(file), version(file)))
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table statement drop column summary;",
                "alter table statement\n  drop\n  column summary;",
                "alter table revision rename column statement_id to record_id;",
                "alter table report alter column hedge set not null;",
                "alter table report alter column hedge type text;",
                "drop function fold(text);",
                "alter table report add constraint short check (length(hedge) < 10);",
                "alter table report drop column hedge;\nupdate schema_compatibility set compatible_from = 26;"
            })
    void a_migration_that_takes_something_away_in_silence_is_found(String sql) {
        assertFalse(isFair(sql, 27));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table treaty (id uuid primary key);",
                "-- We do not drop table statement.\nalter table statement add column mood varchar;",
                "alter table report drop column hedge;\nupdate schema_compatibility set compatible_from = 27;",
                "-- Older servers: none called it.\ndrop function fold(text);"
            })
    void one_that_only_adds_or_says_what_it_does_is_not(String sql) {
        assertTrue(isFair(sql, 27));
    }

    @Test
    void the_newest_one_is_the_servers_schema() {
        assertEquals(files().mapToInt(MigrationFilesTest::version).max().orElseThrow(), ServerSchema.VERSION);
    }

    private static boolean isFair(String sql, int version) {
        String statements = COMMENT.matcher(sql).replaceAll("");
        Matcher said = SAYS_SO.matcher(statements);
        boolean raised = said.find() && Integer.parseInt(said.group(1)) == version;
        return raised
                || SAYS_WHY_NOT.matcher(sql).find()
                || !TAKES_AWAY.matcher(statements).find();
    }

    private static int version(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        assertTrue(name.matches(), () -> "a name as V27__what.sql, not " + file);
        return Integer.parseInt(name.group(1));
    }

    private static Stream<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().startsWith("V")).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
