package org.readout;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The packaged server as tests start it: in a process that is told by its test alone, and that starts fast. Its classes are those of the
 * package, by a class path: of what {@code quarkus-run.jar} loads by itself an archive spares half as much.
 */
public final class PackagedJar {

    static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    /** In the order in which Quarkus looks: what it changed comes first. */
    private static final List<String> FOLDERS = List.of("quarkus", "app", "lib/boot", "lib/main");

    private PackagedJar() {}

    /**
     * @param heap the largest, as {@code 256m}
     * @param environment all of the settings; none of those around the test is handed on
     */
    public static ProcessBuilder command(String heap, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> words = new ArrayList<>(List.of("-Xmx" + heap, "@" + FastStart.arguments()));
        words.addAll(List.of(arguments));
        return java(words, environment);
    }

    static ProcessBuilder java(List<String> arguments, Map<String, String> environment) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(arguments);
        ProcessBuilder command = new ProcessBuilder(words);
        command.environment().keySet().removeIf(name -> name.matches("(QUARKUS|READOUT)_.*|JAVA_TOOL_OPTIONS"));
        command.environment().put("READOUT_WARMUP_TIME", "0s");
        command.environment().putAll(environment);
        command.environment().put("READOUT_DATABASE_PROGRAMS", "target/postgresql-programs");
        return command;
    }

    /** The end of a command line for a virtual machine: from here on, a program's own arguments. */
    static List<String> program() throws IOException {
        return List.of(
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                classPath(),
                Readout.class.getName());
    }

    private static String classPath() throws IOException {
        List<String> jars = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(JAR.resolveSibling(folder))) {
                files.map(file -> file.toAbsolutePath().toString())
                        .filter(file -> file.endsWith(".jar"))
                        // transformed before generated
                        .sorted(Comparator.reverseOrder())
                        .forEach(jars::add);
            }
        }
        return String.join(File.pathSeparator, jars);
    }
}
