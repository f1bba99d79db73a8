package org.readout.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the native executable is told to take along, for nothing that is read by name is found by the compiler. */
class NativeTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");

    private static final Pattern LOOKUPS = Pattern.compile(String.join(
            "|",
            "java\\.lang\\.Class\\.(forName|newInstance|getResource.*|getRecordComponents|getNestMembers)",
            "java\\.lang\\.Class\\.get(Declared)?(Method|Field|Constructor|Classe)s?",
            "java\\.lang\\.ClassLoader\\.(loadClass|getResource.*|resources)",
            "java\\.lang\\.invoke\\.MethodHandles.*",
            "java\\.lang\\.reflect\\.(Proxy|Array)\\.new.*",
            "java\\.util\\.(ServiceLoader|ResourceBundle)\\..*",
            "java\\.io\\.Object(In|Out)putStream\\..*",
            "java\\.beans\\..*"));

    private static final Map<String, String> KNOWN_LOOKUPS = Map.ofEntries(
            Map.entry("org.readout.graphql.fetch.Invocation", "getters of the served schema: NativeSourcesTest"),
            Map.entry("org.readout.graphql.cost.ArgumentWeight", "fields of inputs and enums: NativeSourcesTest"),
            Map.entry("org.readout.writing.input.InputParts", "components of inputs: NativeSourcesTest"),
            Map.entry("org.readout.graphql.fetch.ArgumentTexts", "fields of inputs: NativeSourcesTest"),
            Map.entry("org.readout.platform.database.sql.MappedFields", "columns of entities: NativeSourcesTest"),
            Map.entry(
                    "org.readout.platform.database.schema.ServerSchema",
                    "resources, asked while the executable is built: ImageHeapTest"),
            Map.entry("org.readout.platform.Build", "a resource: above"),
            Map.entry("org.readout.dossier.imports.FirstRecord", "a resource: above"),
            Map.entry("org.readout.travels.name.TextLines", "resources: above"),
            Map.entry("org.readout.graphql.http.GraphiqlPage", "resources: above"),
            Map.entry("org.readout.graphql.schema.SchemaOrder", "a resource: above"),
            Map.entry("org.readout.graphql.federation.EntitiesFetcher", "a method: registered where it stands"),
            Map.entry("org.readout.graphql.gate.fault.InputShape", "components of inputs: NativeSourcesTest"),
            Map.entry("org.readout.pages.Asset", "resources: above"),
            Map.entry("org.readout.graphql.http.ServerDocuments", "resources: above"));

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
                Stream.of(settings()
                                .getProperty("quarkus.native.resources.includes")
                                .split(","))
                        .filter(pattern -> resources.stream()
                                .noneMatch(FileSystems.getDefault().getPathMatcher("glob:" + pattern)::matches))
                        // those of libraries stand in their jars, each under its name
                        .filter(pattern -> getClass().getClassLoader().getResource(pattern) == null)
                        .toList());
    }

    /** Reflection finds only what is registered; whoever uses it has a test that finds all that it asks for. */
    @Test
    void only_those_look_things_up_by_name_whose_names_are_known_to_be_registered() {
        Set<String> users = new ClassFileImporter()
                .importPath(Path.of("target", "classes")).stream()
                        .flatMap(type -> type.getCodeUnits().stream())
                        .flatMap(unit -> unit.getCallsFromSelf().stream())
                        .filter(call -> LOOKUPS.matcher(call.getTargetOwner().getName() + "." + call.getName())
                                .matches())
                        .map(call -> call.getOriginOwner().getName().replaceFirst("\\$.*", ""))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(KNOWN_LOOKUPS.keySet()), users);
    }

    /** Quarkus itself sees to settings, services and templates; what is compiled needs no warming up. */
    private static List<Path> resources() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(Files::isRegularFile)
                    .map(RESOURCES::relativize)
                    .filter(path -> path.getNameCount() > 1
                            && Stream.of("META-INF", "templates", "warmup").noneMatch(path::startsWith))
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
