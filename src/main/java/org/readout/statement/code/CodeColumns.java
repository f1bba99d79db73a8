package org.readout.statement.code;

import jakarta.persistence.Embeddable;
import java.util.Objects;

/** An event code as a statement's table holds it. */
@Embeddable
public class CodeColumns {

    String scheme;
    String code;

    protected CodeColumns() {}

    public CodeColumns(EventCodeInput input) {
        scheme = input.scheme();
        code = input.code();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodeColumns that && scheme.equals(that.scheme) && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scheme, code);
    }
}
