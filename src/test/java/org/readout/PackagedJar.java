package org.readout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged server as tests start it: in a process that is told by its test alone, and that starts fast. */
public final class PackagedJar {

    static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

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
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder command = new ProcessBuilder(words);
        command.environment().keySet().removeIf(name -> name.matches("(QUARKUS|READOUT)_.*|JAVA_TOOL_OPTIONS"));
        command.environment().put("READOUT_WARMUP_TIME", "0s");
        command.environment().putAll(environment);
        command.environment().put("READOUT_DATABASE_PROGRAMS", "target/postgresql-programs");
        return command;
    }

    /** The classes of a start, from a command that finds no database; of stale ones each process would warn. */
    private static Path classData() throws IOException {
        return OncePerBuild.of("readout.jsa", PackagedJar::train);
    }

    private static void train(Path made) throws IOException {
        java(List.of("-XX:ArchiveClassesAtExit=" + made), NO_DATABASE, "export")
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "readout.jsa.log").toFile())
                .start()
                .onExit()
                .join();
    }
}
