package bench;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Ignore;

@Entity
public class Statement extends PanacheEntityBase {
    @Id
    @Ignore
    public UUID id;

    public String slug;

    public String summary;

    public String form;

    public String channel;

    public int corroboration;

    @Ignore
    public int sequence;

    @Ignore
    @Column(name = "speaker_id")
    public UUID speakerId;

    @Ignore
    @Column(name = "said_on_edtf")
    public String onSaidOnEdtf;

    @Ignore
    @Column(name = "said_on_earliest")
    public LocalDate onSaidOnEarliest;

    @Ignore
    @Column(name = "said_on_latest")
    public LocalDate onSaidOnLatest;

    public PartialDate getSaidOn() {
        return PartialDate.of(onSaidOnEdtf, onSaidOnEarliest, onSaidOnLatest);
    }
}
