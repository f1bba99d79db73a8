package org.readout.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.bootstrap.app.CuratedApplication;
import io.quarkus.bootstrap.app.QuarkusBootstrap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the compiler of the native executable is given: the application's jar, its libraries, and what they say of reflection and
 * of resources. Quarkus makes it as for an executable, which takes half a minute and needs no GraalVM, for nothing is compiled.
 */
final class NativeSources implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "native-sources-of-test");
    private static final Path LOG = Path.of("target", "native-sources-of-test.log");
    private static final List<String> PASSED_ON = List.of("maven.repo.local", "java.io.tmpdir", "user.home");
    private static final String BUNDLES = "-H:IncludeResourceBundles=";

    private final NativeReflection reflection;
    private final Set<String> bundles;

    private NativeSources(NativeReflection reflection, Set<String> bundles) {
        this.reflection = reflection;
        this.bundles = bundles;
    }

    /** Makes them in a process of its own, whose class loaders and memory end with it. */
    static NativeSources make() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        PASSED_ON.stream()
                .filter(name -> System.getProperty(name) != null)
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(List.of(
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                NativeSources.class.getName()));
        delete();
        Files.createDirectories(FOLDER);
        Process made = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
        assertEquals(0, made.waitFor(), () -> "no native sources: see " + LOG);
        return read();
    }

    public static void main(String[] arguments) throws Exception {
        Path project = Path.of("").toAbsolutePath();
        Properties build = new Properties();
        build.setProperty("quarkus.native.enabled", "true");
        build.setProperty("quarkus.native.sources-only", "true");
        build.setProperty("quarkus.package.jar.enabled", "false");
        try (CuratedApplication application = QuarkusBootstrap.builder()
                .setMode(QuarkusBootstrap.Mode.PROD)
                .setProjectRoot(project)
                .setApplicationRoot(project.resolve("target").resolve("classes"))
                .setTargetDirectory(project.resolve(FOLDER))
                .setBaseName("readout")
                .setBuildSystemProperties(build)
                .setLocalProjectDiscovery(true)
                .setOffline(true)
                .setIsolateDeployment(true)
                .build()
                .bootstrap()) {
            application.createAugmentor().createProductionApplication();
        }
    }

    NativeReflection reflection() {
        return reflection;
    }

    /** Resource bundles that are registered, without the modules that they are in. */
    Set<String> bundles() {
        return bundles;
    }

    List<Path> libraries() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("native-sources").resolve("lib"))) {
            return files.toList();
        }
    }

    /** They are half a gigabyte. */
    @Override
    public void close() throws IOException {
        delete();
    }

    private static void delete() throws IOException {
        if (Files.exists(FOLDER)) {
            try (Stream<Path> files = Files.walk(FOLDER)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static NativeSources read() throws IOException {
        NativeReflection reflection = new NativeReflection();
        Set<String> bundles = new HashSet<>();
        List<Path> jars = new ArrayList<>();
        try (Stream<Path> files = Files.walk(FOLDER.resolve("native-sources"))) {
            files.filter(file -> file.toString().endsWith(".jar")).forEach(jars::add);
        }
        for (Path jar : jars) {
            try (FileSystem contents = FileSystems.newFileSystem(jar)) {
                for (Path file : settings(contents)) {
                    switch (file.getFileName().toString()) {
                        case "reflect-config.json" -> reflection.add(json(file));
                        case "resource-config.json" ->
                            json(file)
                                    .path("bundles")
                                    .forEach(bundle -> bundles.add(
                                            named(bundle.path("name").asText())));
                        default -> bundles.addAll(arguments(file));
                    }
                }
            }
        }
        return new NativeSources(reflection, bundles);
    }

    private static List<Path> settings(FileSystem jar) throws IOException {
        Path settings = jar.getPath("META-INF", "native-image");
        if (Files.notExists(settings)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(settings)) {
            return files.filter(file -> file.toString().endsWith("reflect-config.json")
                            || file.toString().endsWith("resource-config.json")
                            || file.toString().endsWith("native-image.properties"))
                    .toList();
        }
    }

    private static Set<String> arguments(Path file) throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = Files.newInputStream(file)) {
            properties.load(stream);
        }
        return Stream.of(properties.getProperty("Args", "").split("\\s+"))
                .filter(argument -> argument.startsWith(BUNDLES))
                .flatMap(argument ->
                        Stream.of(argument.substring(BUNDLES.length()).split(",")))
                .map(NativeSources::named)
                .collect(Collectors.toSet());
    }

    private static String named(String bundle) {
        return bundle.substring(bundle.indexOf(':') + 1);
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(file));
    }
}
