package org.readout;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged server as tests start it: in a process that is told by its test alone, and that starts fast. */
public final class PackagedJar {

    private static final Path TARGET = Path.of("target");
    private static final String JAR = "target/quarkus-app/quarkus-run.jar";
    private static final Map<String, String> NO_DATABASE =
            Map.of("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://localhost:1/none");

    private PackagedJar() {}

    /**
     * @param heap the largest, as {@code 256m}
     * @param environment all of the settings; none of those around the test is handed on
     */
    public static ProcessBuilder command(String heap, Map<String, String> environment, String... arguments)
            throws IOException {
        return java(List.of("-Xmx" + heap, "-XX:SharedArchiveFile=" + classData()), environment, arguments);
    }

    private static ProcessBuilder java(List<String> options, Map<String, String> environment, String... arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", JAR));
        words.addAll(List.of(arguments));
        ProcessBuilder command = new ProcessBuilder(words);
        command.environment().keySet().removeIf(name -> name.matches("(QUARKUS|READOUT)_.*|JAVA_TOOL_OPTIONS"));
        command.environment().putAll(environment);
        command.environment().put("READOUT_DATABASE_PROGRAMS", "target/postgresql-programs");
        return command;
    }

    /** The classes of a start, made once a build from a command that finds no database; of stale ones each process would warn. */
    private static synchronized Path classData() throws IOException {
        Path archive = TARGET.resolve("readout.jsa");
        try (FileChannel betweenForks = FileChannel.open(
                TARGET.resolve("readout.jsa.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            betweenForks.lock();
            if (Files.notExists(archive) || isOlder(archive, Path.of(JAR))) {
                train(archive);
            }
        }
        return archive;
    }

    private static boolean isOlder(Path one, Path other) throws IOException {
        return Files.getLastModifiedTime(one).compareTo(Files.getLastModifiedTime(other)) < 0;
    }

    private static void train(Path archive) throws IOException {
        Path made = TARGET.resolve("readout.jsa.made");
        java(List.of("-XX:ArchiveClassesAtExit=" + made), NO_DATABASE, "export")
                .redirectErrorStream(true)
                .redirectOutput(TARGET.resolve("readout.jsa.log").toFile())
                .start()
                .onExit()
                .join();
        Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE);
    }
}
