package bench;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Ignore;

@Entity
public class Event extends PanacheEntityBase {
    @Id
    @Ignore
    public UUID id;

    public String slug;

    public String name;

    @Ignore
    @Column(name = "starts_on_edtf")
    public String onStartsOnEdtf;

    @Ignore
    @Column(name = "starts_on_earliest")
    public LocalDate onStartsOnEarliest;

    @Ignore
    @Column(name = "starts_on_latest")
    public LocalDate onStartsOnLatest;

    public PartialDate getStartsOn() {
        return PartialDate.of(onStartsOnEdtf, onStartsOnEarliest, onStartsOnLatest);
    }
}
