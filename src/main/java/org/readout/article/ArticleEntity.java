package org.readout.article;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.readout.time.PartialDateColumns;
import org.readout.writing.RecordEntity;
import org.readout.writing.input.Inputs;
import org.readout.writing.reference.References;

/** An article as it is written. */
@Entity
@Table(name = "article")
public class ArticleEntity extends RecordEntity {

    String slug;

    @Column(name = "outlet_id")
    UUID outlet;

    String headline;
    String url;

    @EmbeddedColumnNaming("published_%s")
    PartialDateColumns publishedOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "article_author", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "name")
    List<String> authors;

    @Column(name = "republishes_id")
    UUID republishes;

    protected ArticleEntity() {}

    ArticleEntity(ArticleInput input, References known) {
        slug = input.slug();
        outlet = known.key("outlet", input.outlet(), "outlet");
        headline = input.headline();
        url = input.url() == null ? null : input.url().text();
        publishedOn = PartialDateColumns.of(input.publishedOn());
        authors = Inputs.listed(input.authors());
        republishes = known.key("article", input.republishes(), "republishes");
    }
}
