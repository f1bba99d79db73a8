package org.readout.travels.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables that come with the server. */
public final class TextLines {

    private static final int MOST_COLUMNS = 4;

    private TextLines() {}

    /** The rows of a table, without its comments; a column that is left empty is empty. */
    public static List<String[]> of(String table) {
        try (InputStream file = TextLines.class.getResourceAsStream("/travels/" + table);
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", MOST_COLUMNS))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
