package org.readout.dossier.travels;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables of four columns that come with the server. */
final class Lines {

    private static final int COLUMNS = 4;

    private Lines() {}

    /** The rows of a table, without its comments; columns that are left empty are empty. */
    static List<String[]> of(String table) {
        try (InputStream file = Lines.class.getResourceAsStream("/travels/" + table);
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", COLUMNS))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
