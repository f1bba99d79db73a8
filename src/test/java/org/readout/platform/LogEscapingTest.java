package org.readout.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class LogEscapingTest {

    private static final String FORGED =
            "x\r\n2018-11-06 12:00:00 INFO  the \u2028record\u202e was \u0000deleted\u001b[2J";

    private static final PatternFormatter MESSAGE = new PatternFormatter("%s");

    private final LogEscaping escaping = new LogEscaping();

    @Test
    void a_text_of_a_client_stays_on_one_line() {
        ExtLogRecord entry = logged("Variables %s", FORGED);
        assertEquals(
                "Variables x\\u000d\\u000a2018-11-06 12:00:00 INFO  the \\u2028record\\u202e was \\u0000deleted\\u001b[2J",
                entry.getMessage());
    }

    @Test
    void what_is_plain_stays_as_it_is() {
        assertEquals(
                "Opération “Paris” 100%",
                logged("Opération %s 100%%", "“Paris”").getMessage());
    }

    @Test
    void a_long_text_is_cut_and_says_so() {
        String message = logged("%s", "x".repeat(100_000)).getMessage();
        assertTrue(message.length() < 4100, () -> "it has " + message.length() + " characters");
        assertTrue(message.endsWith("(100000 characters)"), message);
    }

    @Test
    void an_exception_and_its_causes_print_their_messages_on_one_line_and_few_calls() {
        Throwable deep = new IllegalStateException(FORGED, new IllegalArgumentException(FORGED, overflow()));
        ExtLogRecord entry = logged("It failed");
        entry.setThrown(deep);
        escaping.isLoggable(entry);
        StringWriter printed = new StringWriter();
        entry.getThrown().printStackTrace(new PrintWriter(printed));

        String log = printed.toString();
        assertTrue(log.startsWith("java.lang.IllegalStateException: x\\u000d\\u000a2018"), log);
        assertTrue(log.contains("Caused by: java.lang.StackOverflowError"), log);
        assertFalse(log.lines().anyMatch(line -> line.startsWith("2018")), log);
        assertTrue(log.length() < 20_000, () -> "it has " + log.length() + " characters");
    }

    @Test
    void causes_that_go_round_in_a_circle_end() {
        Exception one = new Exception("one");
        one.initCause(new Exception("other", one));
        ExtLogRecord entry = logged("It failed");
        entry.setThrown(one);
        assertTrue(escaping.isLoggable(entry));
    }

    private ExtLogRecord logged(String message, Object... parameters) {
        ExtLogRecord entry =
                new ExtLogRecord(Level.INFO, message, ExtLogRecord.FormatStyle.PRINTF, LogEscapingTest.class.getName());
        entry.setLoggerName("org.readout.graphql.observe.OperationObservation");
        entry.setParameters(parameters);
        escaping.isLoggable(entry);
        entry.setMessage(MESSAGE.format(entry), ExtLogRecord.FormatStyle.NO_FORMAT);
        return entry;
    }

    private static Throwable overflow() {
        try {
            return deeper(0);
        } catch (StackOverflowError overflow) {
            return overflow;
        }
    }

    private static Throwable deeper(int depth) {
        return depth < 0 ? null : deeper(depth + 1);
    }
}
