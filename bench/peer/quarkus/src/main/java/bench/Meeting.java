package bench;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Ignore;

@Entity
public class Meeting extends PanacheEntityBase {
    @Id
    @Ignore
    public UUID id;

    public String slug;

    public String title;

    public String format;

    @Ignore
    @Column(name = "event_id")
    public UUID eventId;

    @Ignore
    @Column(name = "date_edtf")
    public String onDateEdtf;

    @Ignore
    @Column(name = "date_earliest")
    public LocalDate onDateEarliest;

    @Ignore
    @Column(name = "date_latest")
    public LocalDate onDateLatest;

    public PartialDate getDate() {
        return PartialDate.of(onDateEdtf, onDateEarliest, onDateLatest);
    }
}
