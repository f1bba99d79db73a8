package org.readout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The archive of a server's classes that {@code src/main/jvm/archive} makes of the package, and how virtual machines take it in tests. */
final class FastStart {

    private static final String FOLDER = "fast-start";
    private static final String MADE = "archive.args";
    private static final String ARGUMENTS = "java.args";
    private static final Path HUGE_PAGES = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

    private FastStart() {}

    /** A file of arguments for {@code java}, all but those of the program itself. */
    static Path arguments() throws IOException {
        return OncePerBuild.of(FOLDER, FastStart::make).resolve(ARGUMENTS);
    }

    private static void make(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> words = new ArrayList<>();
        words.add("-XX:TieredStopAtLevel=1");
        // the first touch of a page is dear on virtual machines: of few and large ones a start takes an eighth less
        words.add("-XX:+UseSerialGC");
        if (hasHugePages()) {
            words.add("-XX:+UseTransparentHugePages");
        }
        archive(folder);
        for (String word : Files.readAllLines(folder.resolve(MADE))) {
            // it is moved there once it is made
            words.add(word.replace(folder.getFileName().toString(), FOLDER));
        }
        Files.write(folder.resolve(ARGUMENTS), words);
    }

    private static void archive(Path folder) throws IOException {
        Path log = folder.resolve("archive.log");
        ProcessBuilder script =
                new ProcessBuilder("bash", "src/main/jvm/archive", PackagedJar.FOLDER.toString(), folder.toString());
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            int code = script.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException(Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean hasHugePages() throws IOException {
        return Files.exists(HUGE_PAGES) && !Files.readString(HUGE_PAGES).contains("[never]");
    }
}
