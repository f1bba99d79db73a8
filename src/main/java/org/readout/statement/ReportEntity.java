package org.readout.statement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.UuidGenerator;
import org.readout.statement.report.RelayColumns;
import org.readout.statement.report.ReportInput;
import org.readout.writing.input.Inputs;
import org.readout.writing.reference.References;

/** A report as it is written, with its statement. */
@Entity
@Table(name = "report")
public class ReportEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Column(name = "statement_id")
    UUID statement;

    int ordinal;

    @Column(name = "article_id")
    UUID article;

    @Column(name = "attributed_as")
    String attributedAs;

    String hedge;

    @Column(name = "conveyed_by_id")
    UUID conveyedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "quotation", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "words")
    List<String> quotations;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "relay", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "ordinal")
    List<RelayColumns> relays;

    protected ReportEntity() {}

    /** @param conveying the statement that conveys it where the report names none; or null */
    ReportEntity(ReportInput input, String path, UUID conveying, References known) {
        article = known.key("article", input.article(), path + ".article");
        attributedAs = input.attributedAs();
        hedge = input.hedge();
        conveyedBy = input.conveyedBy() == null
                ? conveying
                : known.key("statement", input.conveyedBy(), path + ".conveyedBy");
        quotations = Inputs.listed(input.quotations());
        relays = Inputs.mapped(
                Inputs.listed(input.relays()),
                path + ".relays",
                (relay, at) -> new RelayColumns(known.key("actor", relay.actor(), at + ".actor"), relay.wording()));
    }

    /** Whether two lists say the same, in the same order. */
    static boolean same(List<ReportEntity> some, List<ReportEntity> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(i -> some.get(i).sameAs(others.get(i)));
    }

    private boolean sameAs(ReportEntity other) {
        return article.equals(other.article)
                && Objects.equals(attributedAs, other.attributedAs)
                && Objects.equals(hedge, other.hedge)
                && Objects.equals(conveyedBy, other.conveyedBy)
                && new ArrayList<>(quotations).equals(new ArrayList<>(other.quotations))
                && new ArrayList<>(relays).equals(new ArrayList<>(other.relays));
    }
}
