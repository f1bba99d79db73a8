package org.readout.platform.database.sql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.copy.CopyManager;

/** Rows of one table on their way in, in the text format of COPY (PostgreSQL, COPY, section "Text Format"). */
final class CopyBuffer {

    private static final String NULL = "\\N";

    private final String copy;
    private final StringBuilder text = new StringBuilder();

    CopyBuffer(String table, List<String> columns) {
        copy = "copy \"" + table + "\" (" + String.join(", ", columns) + ") from stdin";
    }

    CopyBuffer value(Object value) {
        if (value == null) {
            text.append(NULL);
        } else if (value instanceof String words) {
            appendEscaped(words);
        } else {
            text.append(value instanceof Enum<?> constant ? constant.name() : value);
        }
        text.append('\t');
        return this;
    }

    void endRow() {
        text.setCharAt(text.length() - 1, '\n');
    }

    void clear() {
        text.setLength(0);
    }

    void write(CopyManager copies) throws SQLException {
        if (text.isEmpty()) {
            return;
        }
        try {
            copies.copyIn(copy, new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new IllegalStateException("Memory cannot be read", impossible);
        }
        clear();
    }

    private void appendEscaped(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
    }
}
