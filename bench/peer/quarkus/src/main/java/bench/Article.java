package bench;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Ignore;

@Entity
public class Article extends PanacheEntityBase {
    @Id
    @Ignore
    public UUID id;

    public String slug;

    public String headline;

    @Ignore
    @Column(name = "published_edtf")
    public String onPublishedOnEdtf;

    @Ignore
    @Column(name = "published_earliest")
    public LocalDate onPublishedOnEarliest;

    @Ignore
    @Column(name = "published_latest")
    public LocalDate onPublishedOnLatest;

    public PartialDate getPublishedOn() {
        return PartialDate.of(onPublishedOnEdtf, onPublishedOnEarliest, onPublishedOnLatest);
    }
}
