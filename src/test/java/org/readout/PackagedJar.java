package org.readout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged server as tests start it: in a process that is told by its test alone, and that starts fast. */
public final class PackagedJar {

    static final Path FOLDER = Path.of("target/quarkus-app");
    static final Path JAR = FOLDER.resolve("quarkus-run.jar");

    private PackagedJar() {}

    /**
     * @param heap the largest, as {@code 256m}
     * @param environment all of the settings; none of those around the test is handed on
     */
    public static ProcessBuilder command(String heap, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xmx" + heap);
        words.add("@" + FastStart.arguments());
        words.addAll(List.of(arguments));
        ProcessBuilder command = new ProcessBuilder(words);
        command.environment().keySet().removeIf(name -> name.matches("(QUARKUS|READOUT)_.*|JAVA_TOOL_OPTIONS"));
        command.environment().put("READOUT_WARMUP_TIME", "0s");
        command.environment().putAll(environment);
        command.environment().put("READOUT_DATABASE_PROGRAMS", "target/postgresql-programs");
        return command;
    }
}
