package org.readout.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of the images without a container engine. */
class ContainersIT {

    private static final String ON_JVM = "Dockerfile.jvm";
    private static final String NATIVE = "Dockerfile.native-micro";

    @Test
    void what_the_image_takes_is_there_after_a_build_and_reaches_the_engine() throws IOException {
        List<String> sources = found(ON_JVM, "(?m)^COPY (?:--\\S+ )*(\\S+)");
        assertEquals(4, sources.size());
        for (String source : sources) {
            Path path = Path.of(source);
            try (DirectoryStream<Path> taken = source.endsWith("/")
                    ? Files.newDirectoryStream(path)
                    : Files.newDirectoryStream(
                            path.getParent(), path.getFileName().toString())) {
                assertTrue(taken.iterator().hasNext(), source);
            }
            assertTrue(Files.readAllLines(Path.of(".dockerignore")).contains("!target/quarkus-app/*"));
            assertTrue(source.startsWith("target/quarkus-app/"), source);
        }
    }

    @Test
    void the_script_that_makes_an_archive_is_there_while_the_image_is_built() throws IOException {
        List<String> scripts = found(ON_JVM, "--mount=type=bind,source=([^,]+),");

        assertEquals(1, scripts.size());
        assertTrue(Files.isExecutable(Path.of(scripts.get(0))));
        assertTrue(Files.readAllLines(Path.of(".dockerignore")).contains("!" + scripts.get(0)));
        assertEquals(List.of("@/deployments/archive.args"), found(ON_JVM, "\"java\", .*\"(@[^\"]+)\" \\]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ON_JVM, NATIVE})
    void the_process_is_nobody_special_and_hears_signals_itself(String file) throws IOException {
        List<String> users = found(file, "(?m)^USER (\\S+)");
        assertNotEquals("root", users.get(users.size() - 1));
        assertEquals(List.of("["), found(file, "(?m)^ENTRYPOINT (.)"));
        assertFalse(found(file, "READOUT_SHUTDOWN_DELAY=(\\d+)s").isEmpty());
    }

    private static List<String> found(String file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(Path.of("src", "main", "docker", file)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
