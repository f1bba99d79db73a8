package org.readout.statement.code;

import jakarta.inject.Singleton;
import org.readout.writing.reference.ReferenceSource;

/** Where event codes are found, by scheme and code with a space between. */
@Singleton
class EventCodeReferences implements ReferenceSource {

    static final String NOUN = "event code";

    @Override
    public String noun() {
        return NOUN;
    }

    @Override
    public String query() {
        return """
                select k.scheme || ' ' || k.code, cast(null as varchar), false
                from event_code k
                where k.scheme || ' ' || k.code = any(?1)
                """;
    }
}
