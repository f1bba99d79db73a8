package org.readout.graphql.plan;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Spans of the resolvers of one run, each for all objects that ask at a time. A span has the schema coordinate of its field
 * for a name.
 */
final class ResolverSpans {

    private final Tracer tracer;
    private final Map<SelectedField, Level> levels = new IdentityHashMap<>();

    /** @param tracer null where there are to be none */
    ResolverSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    void begin(SelectedField field) {
        if (tracer != null) {
            levels.computeIfAbsent(field, one -> new Level(started(one))).waiting++;
        }
    }

    /** @param failure null where there is none */
    void end(SelectedField field, Throwable failure) {
        Level level = levels.get(field);
        if (level == null) {
            return;
        }
        if (failure != null) {
            level.span.setStatus(StatusCode.ERROR);
        }
        if (--level.waiting == 0) {
            levels.remove(field).span.end();
        }
    }

    /** The run is over; what is still under way is of no use to it. */
    void endAll() {
        levels.values().forEach(level -> level.span.end());
        levels.clear();
    }

    private Span started(SelectedField field) {
        return tracer.spanBuilder("resolve " + field.coordinate())
                .setAttribute("graphql.field.name", field.name())
                .startSpan();
    }

    private static final class Level {

        private final Span span;
        private int waiting;

        Level(Span span) {
            this.span = span;
        }
    }
}
