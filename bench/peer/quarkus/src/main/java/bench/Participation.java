package bench;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Ignore;

@Entity
@IdClass(OwnedKey.class)
public class Participation extends PanacheEntityBase {
    @Id
    @Ignore
    @Column(name = "meeting_id")
    public UUID owner;

    @Id
    @Ignore
    public int ordinal;

    public String role;

    @Ignore
    @Column(name = "actor_id")
    public UUID actorId;
}
