package bench;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Country extends PanacheEntityBase {
    @Id
    public String code;

    public String name;
}
