package org.readout.statement;

import java.util.List;
import java.util.Objects;
import org.readout.statement.form.StatementForm;
import org.readout.statement.input.StatementInput;
import org.readout.statement.position.PositionInput;
import org.readout.statement.report.RelayInput;
import org.readout.statement.report.ReportInput;
import org.readout.writing.content.LinkedNode;

/** Statements as linked data: whose words they are, and where they were read. */
final class LinkedStatement {

    private LinkedStatement() {}

    static LinkedNode of(StatementInput statement) {
        boolean quoted =
                statement.form() == StatementForm.QUOTATION || statement.form() == StatementForm.PARTIAL_QUOTATION;
        LinkedNode speaker = LinkedNode.reference("actor", statement.speaker())
                .link("prov:actedOnBehalfOf", "actor", statement.onBehalfOf());
        return LinkedNode.of("statement", statement.slug(), quoted ? "schema:Quotation" : "schema:Claim", "prov:Entity")
                .text("readout:form", statement.form())
                .text("schema:text", statement.quotation())
                .text("wdt:P1683", statement.quotation())
                .text("schema:abstract", statement.summary())
                .link(quoted ? "schema:spokenByCharacter" : "schema:claimInterpreter", "actor", statement.speaker())
                .node("prov:wasAttributedTo", speaker)
                .literal("schema:dateCreated", statement.saidOn())
                .literal("wdt:P585", statement.saidOn())
                .links("schema:audience", "actor", statement.addressedTo())
                .links("schema:mentions", "event", statement.events())
                .links("schema:about", "topic", statement.topics())
                .nodes("readout:position", statement.positions(), LinkedStatement::position)
                .number("readout:sequence", statement.sequence())
                .links("prov:wasDerivedFrom", "statement", conveying(statement))
                .links("wdt:P248", "article", articles(statement.reports()))
                .links("prov:wasQuotedFrom", "article", articles(printing(statement.reports())))
                .links("prov:hadPrimarySource", "article", articles(firstHand(statement.reports())))
                .nodes("readout:report", statement.reports(), LinkedStatement::report);
    }

    private static List<String> conveying(StatementInput statement) {
        return statement.reports().stream()
                .map(report -> report.conveyedBy() == null ? statement.conveyedBy() : report.conveyedBy())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<String> articles(List<ReportInput> reports) {
        return reports.stream().map(ReportInput::article).toList();
    }

    private static List<ReportInput> printing(List<ReportInput> reports) {
        return reports.stream().filter(report -> report.quotations() != null).toList();
    }

    private static List<ReportInput> firstHand(List<ReportInput> reports) {
        return reports.stream().filter(report -> report.relays() == null).toList();
    }

    private static LinkedNode position(PositionInput position) {
        return LinkedNode.blank("readout:Position")
                .link("schema:about", "meeting", position.meeting())
                .text("readout:attitude", position.attitude())
                .text("readout:likelihood", position.likelihood())
                .text("readout:condition", position.condition())
                .text("readout:wording", position.wording())
                .text("readout:wordingBy", position.wordingBy());
    }

    private static LinkedNode report(ReportInput report) {
        return LinkedNode.blank("prov:Quotation")
                .link("prov:entity", "article", report.article())
                .texts("schema:text", report.quotations())
                .text("readout:attributedAs", report.attributedAs())
                .text("readout:hedge", report.hedge())
                .link("prov:wasDerivedFrom", "statement", report.conveyedBy())
                .node("readout:relays", relays(report.relays()));
    }

    /** From the one next to the speaker; a list of JSON-LD keeps its order. */
    private static LinkedNode relays(List<RelayInput> relays) {
        return relays == null
                ? null
                : LinkedNode.list(relays, relay -> LinkedNode.blank("prov:Association")
                        .link("prov:agent", "actor", relay.actor())
                        .text("readout:wording", relay.wording()));
    }
}
