package org.readout.platform;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * Keeps what clients send from forging lines of the log: control characters, line separators and marks of direction are
 * written as escapes, also in the messages of exceptions, and what is long is cut. Lines of the server's own libraries pass as
 * they are, unless they tell of an exception.
 */
@LoggingFilter(name = "escape")
public final class LogEscaping implements Filter {

    private static final String OWN = "org.readout.";
    private static final int LONGEST_MESSAGE = 4000;
    private static final PatternFormatter MESSAGE = new PatternFormatter("%s");

    @Override
    public boolean isLoggable(LogRecord entry) {
        if (entry.getLoggerName() != null && entry.getLoggerName().startsWith(OWN)) {
            escapeMessage(entry);
        }
        if (entry.getThrown() != null && !(entry.getThrown() instanceof LoggedException)) {
            entry.setThrown(LoggedException.of(entry.getThrown()));
        }
        return true;
    }

    private static void escapeMessage(LogRecord entry) {
        String message = MESSAGE.format(entry);
        String escaped = escaped(message, LONGEST_MESSAGE);
        if (escaped.equals(message)) {
            return;
        }
        if (entry instanceof ExtLogRecord extended) {
            extended.setMessage(escaped, ExtLogRecord.FormatStyle.NO_FORMAT);
        } else {
            entry.setMessage(escaped);
        }
    }

    /**
     * A text on one line.
     *
     * @param text null counts as empty
     * @param longest how many characters of it are kept
     */
    static String escaped(String text, int longest) {
        if (text == null) {
            return "";
        }
        StringBuilder escaped = new StringBuilder(Math.min(text.length(), longest) + 16);
        for (int i = 0; i < Math.min(text.length(), longest); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                escaped.append(c);
            } else {
                escaped.append("\\u%04x".formatted((int) c));
            }
        }
        return text.length() > longest
                ? escaped.append(" … (")
                        .append(text.length())
                        .append(" characters)")
                        .toString()
                : escaped.toString();
    }

    private static boolean isPlain(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                c == '\t';
            default -> true;
        };
    }
}
