package bench;

import java.time.LocalDate;

/** A date as the record has it. */
public record PartialDate(String edtf, LocalDate earliest, LocalDate latest) {
    static PartialDate of(String edtf, LocalDate earliest, LocalDate latest) {
        return edtf == null ? null : new PartialDate(edtf, earliest, latest);
    }
}
