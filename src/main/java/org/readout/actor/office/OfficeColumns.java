package org.readout.actor.office;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.readout.time.PartialDateColumns;

/** An office as a table holds it. */
@Embeddable
public class OfficeColumns {

    String title;

    @Enumerated(EnumType.STRING)
    OfficeKind kind;

    @Column(name = "country_code")
    String country;

    @Column(name = "institution_id")
    UUID institution;

    @EmbeddedColumnNaming("held_from_%s")
    PartialDateColumns heldFrom;

    @EmbeddedColumnNaming("held_until_%s")
    PartialDateColumns heldUntil;

    protected OfficeColumns() {}

    public OfficeColumns(OfficeInput input, UUID institution) {
        title = input.title();
        kind = input.kind();
        country = input.country();
        this.institution = institution;
        heldFrom = PartialDateColumns.of(input.heldFrom());
        heldUntil = PartialDateColumns.of(input.heldUntil());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OfficeColumns that
                && Objects.equals(title, that.title)
                && kind == that.kind
                && Objects.equals(country, that.country)
                && Objects.equals(institution, that.institution)
                && Objects.equals(heldFrom, that.heldFrom)
                && Objects.equals(heldUntil, that.heldUntil);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, kind, country, institution, heldFrom, heldUntil);
    }
}
