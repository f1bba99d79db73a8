package bench;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Ignore;

@Entity
public class Actor extends PanacheEntityBase {
    @Id
    @Ignore
    public UUID id;

    public String kind;
    public String slug;
    public String name;

    @Column(name = "wikidata_id")
    public String wikidataId;

    @Ignore
    @Column(name = "country_code")
    public String countryCode;
}
