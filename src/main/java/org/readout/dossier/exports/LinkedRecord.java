package org.readout.dossier.exports;

import java.util.List;
import java.util.Map;
import org.readout.actor.ActorInput;
import org.readout.actor.ActorKind;
import org.readout.actor.OfficeInput;
import org.readout.article.ArticleInput;
import org.readout.dossier.document.RevisionInput;
import org.readout.event.EventInput;
import org.readout.event.PlaceInput;
import org.readout.event.TopicInput;
import org.readout.meeting.MeetingInput;
import org.readout.meeting.MeetingStatus;
import org.readout.meeting.ParticipationInput;
import org.readout.outlook.ContradictionInput;
import org.readout.statement.PositionInput;
import org.readout.statement.RelayInput;
import org.readout.statement.ReportInput;
import org.readout.statement.StatementForm;
import org.readout.statement.StatementInput;
import org.readout.status.StatusChangeInput;

/**
 * Records as linked data: schema.org for what they are, W3C PROV for whose words they are and where they were read, Wikidata's
 * properties beside both, and terms of Readout's own where none of these has one.
 */
final class LinkedRecord {

    private static final Map<ActorKind, String> ACTORS = Map.of(
            ActorKind.LEADER, "schema:Person",
            ActorKind.OFFICIAL, "schema:Person",
            ActorKind.INSTITUTION, "schema:GovernmentOrganization",
            ActorKind.OUTLET, "schema:NewsMediaOrganization",
            ActorKind.UNNAMED_SOURCE, "prov:Agent");

    /** EventStatusType; what was only talked of has no status there. */
    private static final Map<MeetingStatus, String> STATUSES = Map.of(
            MeetingStatus.AGREED, "schema:EventScheduled",
            MeetingStatus.CONFIRMED, "schema:EventScheduled",
            MeetingStatus.HELD, "schema:EventScheduled",
            MeetingStatus.POSTPONED, "schema:EventPostponed",
            MeetingStatus.CANCELLED, "schema:EventCancelled",
            MeetingStatus.NOT_HELD, "schema:EventCancelled");

    private LinkedRecord() {}

    static LinkedNode of(Object input) {
        if (input instanceof ActorInput actor) {
            return actor(actor);
        }
        if (input instanceof TopicInput topic) {
            return LinkedNode.of("topic", topic.slug(), "schema:DefinedTerm").text("schema:name", topic.name());
        }
        if (input instanceof EventInput event) {
            return event(event);
        }
        if (input instanceof MeetingInput meeting) {
            return meeting(meeting);
        }
        if (input instanceof ArticleInput article) {
            return article(article);
        }
        if (input instanceof StatementInput statement) {
            return statement(statement);
        }
        if (input instanceof StatusChangeInput change) {
            return statusChange(change);
        }
        if (input instanceof ContradictionInput contradiction) {
            return contradiction(contradiction);
        }
        return revision((RevisionInput) input);
    }

    private static LinkedNode actor(ActorInput actor) {
        String type = ACTORS.get(actor.kind());
        LinkedNode node = type.startsWith("prov:")
                ? LinkedNode.of("actor", actor.slug(), type)
                : LinkedNode.of("actor", actor.slug(), type, "prov:Agent");
        return node.text("schema:name", actor.name())
                .texts("schema:alternateName", actor.aliases())
                .text("readout:side", actor.country())
                .iri("schema:sameAs", actor.wikidataId() == null ? null : "wd:" + actor.wikidataId())
                .nodes("schema:hasOccupation", actor.offices(), LinkedRecord::office);
    }

    private static LinkedNode office(OfficeInput office) {
        return LinkedNode.blank("schema:Role")
                .text("schema:roleName", office.title())
                .date("schema:startDate", office.heldFrom())
                .date("schema:endDate", office.heldUntil());
    }

    private static LinkedNode event(EventInput event) {
        return LinkedNode.of("event", event.slug(), "schema:Event")
                .text("schema:name", event.name())
                .node("schema:location", place(event.place()))
                .date("schema:startDate", event.startsOn())
                .date("schema:endDate", event.endsOn())
                .date("wdt:P585", event.startsOn())
                .links("schema:attendee", "actor", event.attendees())
                .links("wdt:P710", "actor", event.attendees());
    }

    private static LinkedNode meeting(MeetingInput meeting) {
        List<String> participants =
                meeting.participants().stream().map(ParticipationInput::actor).toList();
        return LinkedNode.of("meeting", meeting.slug(), "schema:Event")
                .text("schema:name", meeting.title())
                .text("readout:format", meeting.format())
                .link("schema:superEvent", "event", meeting.event())
                .node("schema:location", place(meeting.place()))
                .date("schema:startDate", meeting.date())
                .date("wdt:P585", meeting.date())
                .links("schema:attendee", "actor", participants)
                .links("wdt:P710", "actor", participants)
                .links("schema:about", "topic", meeting.topics());
    }

    private static LinkedNode place(PlaceInput place) {
        return place == null
                ? null
                : LinkedNode.blank("schema:Place")
                        .text("schema:name", place.name())
                        .node(
                                "schema:address",
                                place.city() == null && place.country() == null
                                        ? null
                                        : LinkedNode.blank("schema:PostalAddress")
                                                .text("schema:addressLocality", place.city())
                                                .text("schema:addressCountry", place.country()));
    }

    private static LinkedNode article(ArticleInput article) {
        String url = article.url() == null ? null : article.url().text();
        return LinkedNode.of("article", article.slug(), "schema:NewsArticle", "prov:Entity")
                .text("schema:headline", article.headline())
                .text("schema:url", url)
                .iri("wdt:P854", url)
                .date("schema:datePublished", article.publishedOn())
                .link("schema:publisher", "actor", article.outlet())
                .link("prov:wasAttributedTo", "actor", article.outlet())
                .texts("schema:author", article.authors())
                .link("prov:wasDerivedFrom", "article", article.republishes());
    }

    private static LinkedNode statement(StatementInput statement) {
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
                .date("schema:dateCreated", statement.saidOn())
                .date("wdt:P585", statement.saidOn())
                .links("schema:audience", "actor", statement.addressedTo())
                .links("schema:mentions", "event", statement.events())
                .links("schema:about", "topic", statement.topics())
                .nodes("readout:position", statement.positions(), LinkedRecord::position)
                .link("prov:wasDerivedFrom", "statement", statement.conveyedBy())
                .links("wdt:P248", "article", articles(statement.reports()))
                .links("prov:wasQuotedFrom", "article", articles(printing(statement.reports())))
                .links("prov:hadPrimarySource", "article", articles(firstHand(statement.reports())))
                .nodes("readout:report", statement.reports(), LinkedRecord::report);
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
                .text("readout:condition", position.condition());
    }

    private static LinkedNode report(ReportInput report) {
        return LinkedNode.blank("prov:Quotation")
                .link("prov:entity", "article", report.article())
                .texts("schema:text", report.quotations())
                .text("readout:attributedAs", report.attributedAs())
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

    /** The meeting as somebody had it on that day. */
    private static LinkedNode statusChange(StatusChangeInput change) {
        return LinkedNode.blank("schema:Event", "prov:Entity")
                .link("prov:specializationOf", "meeting", change.meeting())
                .iri("schema:eventStatus", STATUSES.get(change.status()))
                .text("readout:status", change.status())
                .date("wdt:P585", change.date())
                .links("prov:wasAttributedTo", "actor", change.assertedBy())
                .link("prov:wasDerivedFrom", "statement", change.statement())
                .link("wdt:P248", "article", change.article())
                .text("schema:description", change.note());
    }

    private static LinkedNode contradiction(ContradictionInput contradiction) {
        return LinkedNode.blank("readout:Contradiction")
                .text("readout:kind", contradiction.kind())
                .link("readout:earlier", "statement", contradiction.earlier())
                .link("readout:later", "statement", contradiction.later())
                .link("schema:about", "meeting", contradiction.meeting())
                .text("schema:description", contradiction.note());
    }

    private static LinkedNode revision(RevisionInput revision) {
        LinkedNode node = LinkedNode.of("statement", revision.slug() + "/" + revision.number(), "prov:Entity")
                .link("prov:wasRevisionOf", "statement", revision.slug())
                .text("schema:description", revision.reason())
                .text("schema:editor", revision.by())
                .text("prov:generatedAtTime", revision.at());
        return revision.content() == null
                ? node.text("readout:state", "RETRACTED")
                : node.node("readout:content", statement(revision.content()).unnamed());
    }
}
