package org.readout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.platform.database.ServerProcess;

/** An archive of the classes of a server that started on an empty database and was asked one thing, and how virtual machines take it. */
final class FastStart {

    private static final String FOLDER = "fast-start";
    private static final String ARCHIVE = "readout.jsa";
    private static final String ARGUMENTS = "java.args";
    private static final String DATABASE = "database";
    private static final Path HUGE_PAGES = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

    private FastStart() {}

    /** A file of arguments for {@code java}, from the archive to the program. */
    static Path arguments() throws IOException {
        return OncePerBuild.of(FOLDER, FastStart::make).resolve(ARGUMENTS);
    }

    private static void make(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> words = new ArrayList<>(List.of("-XX:ArchiveClassesAtExit=" + folder.resolve(ARCHIVE)));
        words.addAll(PackagedJar.program());
        Path database = folder.resolve(DATABASE);
        Map<String, String> settings = new HashMap<>(Caller.trust());
        settings.put("READOUT_DATABASE_FOLDER", database.toString());
        try (ServerProcess server = ServerProcess.launch(PackagedJar.java(words, settings))) {
            new Caller(server.started().port()).ask("{ leaders(first: 1) { nodes { name } } }", Map.of());
        }
        OncePerBuild.delete(database);
        Files.write(folder.resolve(ARGUMENTS), quoted(taking()));
    }

    private static List<String> taking() throws IOException {
        List<String> words = new ArrayList<>();
        words.add("-XX:SharedArchiveFile="
                + OncePerBuild.kept(FOLDER).resolve(ARCHIVE).toAbsolutePath());
        // the first touch of a page is dear on virtual machines: of few and large ones a start takes an eighth less
        words.add("-XX:+UseSerialGC");
        if (hasHugePages()) {
            words.add("-XX:+UseTransparentHugePages");
        }
        words.addAll(PackagedJar.program());
        return words;
    }

    private static boolean hasHugePages() throws IOException {
        return Files.exists(HUGE_PAGES) && !Files.readString(HUGE_PAGES).contains("[never]");
    }

    /** As in a file of arguments, where folders may have blanks and Windows' separators. */
    private static List<String> quoted(List<String> words) {
        return words.stream()
                .map(word -> '"' + word.replace("\\", "\\\\") + '"')
                .toList();
    }
}
