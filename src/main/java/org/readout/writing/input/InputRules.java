package org.readout.writing.input;

import org.readout.graphql.FaultCollector;

/** An input whose fields have rules between them, beyond what each field declares. */
public interface InputRules {

    /**
     * Collects which rules are broken. Any field may be null or break its own constraint here, whatever it declares: what
     * is said of it already is not said again.
     *
     * @param faults whose paths begin at this input
     */
    void check(FaultCollector faults);
}
