package bench;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Ignore;

@Entity
@IdClass(OwnedKey.class)
public class Office extends PanacheEntityBase {
    @Id
    @Ignore
    @Column(name = "actor_id")
    public UUID owner;

    @Id
    @Ignore
    public int ordinal;

    public String title;

    public String kind;

    @Ignore
    @Column(name = "country_code")
    public String countryCode;

    @Ignore
    @Column(name = "held_from_edtf")
    public String fromEdtf;

    @Ignore
    @Column(name = "held_from_earliest")
    public LocalDate fromEarliest;

    @Ignore
    @Column(name = "held_from_latest")
    public LocalDate fromLatest;

    @Ignore
    @Column(name = "held_until_edtf")
    public String untilEdtf;

    @Ignore
    @Column(name = "held_until_earliest")
    public LocalDate untilEarliest;

    @Ignore
    @Column(name = "held_until_latest")
    public LocalDate untilLatest;

    public PartialDate getHeldFrom() {
        return PartialDate.of(fromEdtf, fromEarliest, fromLatest);
    }

    public PartialDate getHeldUntil() {
        return PartialDate.of(untilEdtf, untilEarliest, untilLatest);
    }
}
