package bench;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Ignore;

@Entity
public class Report extends PanacheEntityBase {
    @Id
    @Ignore
    public UUID id;

    @Column(name = "attributed_as")
    public String attributedAs;

    @Ignore
    @Column(name = "article_id")
    public UUID articleId;
}
