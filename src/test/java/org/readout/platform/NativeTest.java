package org.readout.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the native executable is told to take along, for nothing that is read by name is found by the compiler. */
class NativeTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");

    @Test
    void every_resource_that_is_read_by_name_is_taken_along_and_no_pattern_takes_none() throws IOException {
        List<PathMatcher> patterns = Stream.of(settings()
                        .getProperty("quarkus.native.resources.includes")
                        .split(","))
                .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
                .toList();
        List<Path> resources = resources();
        assertEquals(
                List.of(),
                resources.stream()
                        .filter(path -> patterns.stream().noneMatch(pattern -> pattern.matches(path)))
                        .toList());
        assertEquals(
                List.of(),
                patterns.stream()
                        .filter(pattern -> resources.stream().noneMatch(pattern::matches))
                        .toList());
    }

    @Test
    void caches_that_are_registered_by_name_are_caffeines() throws ClassNotFoundException {
        for (String name :
                CacheClasses.class.getAnnotation(RegisterForReflection.class).classNames()) {
            assertNotNull(Class.forName(name));
        }
    }

    /** Quarkus itself sees to settings and services. */
    private static List<Path> resources() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(Files::isRegularFile)
                    .map(RESOURCES::relativize)
                    .filter(path -> path.getNameCount() > 1 && !path.startsWith("META-INF"))
                    .toList();
        }
    }

    private static Properties settings() throws IOException {
        try (InputStream file = Files.newInputStream(RESOURCES.resolve("application.properties"))) {
            Properties settings = new Properties();
            settings.load(file);
            return settings;
        }
    }
}
