package bench;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Ignore;

@Entity
@Table(name = "actor_alias")
@IdClass(OwnedKey.class)
public class ActorAlias extends PanacheEntityBase {
    @Id
    @Ignore
    @Column(name = "actor_id")
    public UUID owner;

    @Id
    @Ignore
    public int ordinal;

    public String alias;
}
