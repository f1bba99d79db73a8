package org.readout.platform;

import java.util.Arrays;

/** An exception as it is logged: its message on one line, and the first calls of its stack. */
final class LoggedException extends Exception {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_MESSAGE = 1000;
    private static final int MOST_CALLS = 60;
    private static final int MOST_CAUSES = 5;

    private final String name;

    private LoggedException(Throwable original, Throwable cause) {
        super(LogEscaping.escaped(original.getMessage(), LONGEST_MESSAGE), cause, false, true);
        this.name = original.getClass().getName();
        StackTraceElement[] calls = original.getStackTrace();
        setStackTrace(Arrays.copyOf(calls, Math.min(calls.length, MOST_CALLS)));
    }

    static LoggedException of(Throwable original) {
        return of(original, MOST_CAUSES);
    }

    /** Causes can go round in a circle. */
    private static LoggedException of(Throwable original, int causes) {
        Throwable cause = original.getCause();
        return new LoggedException(original, cause == null || causes == 0 ? null : of(cause, causes - 1));
    }

    @Override
    public String toString() {
        return getMessage().isEmpty() ? name : name + ": " + getMessage();
    }
}
