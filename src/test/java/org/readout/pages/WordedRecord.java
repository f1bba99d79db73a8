package org.readout.pages;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.readout.Drafts.slug;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.readout.Signer;

/**
 * Records of all kinds in which every text is the same words, and who wrote them goes by these words too.
 *
 * @param name what their slugs begin with
 */
record WordedRecord(String words, String name) {

    private static final String RECORDS = """
            {
              "actors": [
                {"slug": "@-institution", "kind": "INSTITUTION", "name": "WORDS", "country": "US"},
                {"slug": "@-person", "kind": "OFFICIAL", "name": "WORDS", "aliases": ["WORDS"], "country": "US", "wikidataId": "Q42",
                  "offices": [{"title": "WORDS", "kind": "ADVISER", "country": "US", "institution": "@-institution",
                    "heldFrom": {"edtf": "2017?", "basis": "WORDS"}, "heldUntil": {"edtf": "2018-04?", "basis": "WORDS"}}]},
                {"slug": "@-other", "kind": "OFFICIAL", "name": "WORDS", "country": "RU"},
                {"slug": "@-outlet", "kind": "OUTLET", "name": "WORDS", "country": "RU", "outletKind": "NEWSPAPER", "stateRun": true},
                {"slug": "@-source", "kind": "UNNAMED_SOURCE", "name": "WORDS", "headcount": 2}
              ],
              "topics": [{"slug": "@-topic", "name": "WORDS"}],
              "events": [
                {"slug": "@-event", "name": "WORDS", "kind": "SUMMIT", "series": "WORDS",
                  "place": {"name": "WORDS", "city": "WORDS", "country": "FR"},
                  "startsOn": {"edtf": "2018-11-10?", "basis": "WORDS"}, "endsOn": {"edtf": "2018-11-11?", "basis": "WORDS"},
                  "attendees": ["@-person", "@-other"]}
              ],
              "meetings": [
                {"slug": "@-whole", "title": "WORDS", "format": "BILATERAL", "participants": [{"actor": "@-person"}, {"actor": "@-other"}],
                  "date": {"edtf": "2018-11-11"}},
                {"slug": "@-meeting", "title": "WORDS", "format": "DINNER", "event": "@-event",
                  "place": {"name": "WORDS", "city": "WORDS", "country": "FR"}, "date": {"edtf": "2018-11-11?", "basis": "WORDS"},
                  "plannedDuration": {"minutes": 30, "bound": "ABOUT", "wording": "WORDS"},
                  "actualDuration": {"minutes": 20, "bound": "AT_LEAST", "wording": "WORDS"},
                  "disclosed": false, "partOf": "@-whole",
                  "participants": [{"actor": "@-person"}, {"actor": "@-other"}, {"actor": "@-source", "role": "AIDE"}],
                  "topics": ["@-topic"]}
              ],
              "articles": [
                {"slug": "@-original", "outlet": "@-outlet", "headline": "WORDS"},
                {"slug": "@-article", "outlet": "@-outlet", "headline": "WORDS", "url": "https://example.org/?a=b&c=%3Cd%3E'(e)",
                  "publishedOn": {"edtf": "2018-11-12?", "basis": "WORDS"}, "authors": ["WORDS"], "republishes": "@-original"}
              ],
              "statements": [
                {"slug": "@-conveying", "speaker": "@-other", "form": "PARAPHRASE", "summary": "WORDS", "saidOn": {"edtf": "2018-11-08"},
                  "positions": [{"meeting": "@-meeting", "likelihood": "ALMOST_CERTAIN", "wording": "WORDS", "wordingBy": "ARTICLE"}],
                  "reports": [{"article": "@-article"}]},
                {"slug": "@-earlier", "speaker": "@-person", "form": "QUOTATION", "quotation": "WORDS", "summary": "WORDS",
                  "saidOn": {"edtf": "2018-11-07"}, "events": ["@-event"], "topics": ["@-topic"],
                  "positions": [{"meeting": "@-meeting", "likelihood": "VERY_LIKELY", "wording": "WORDS", "wordingBy": "SPEAKER"}],
                  "reports": [{"article": "@-article", "quotations": ["WORDS"]}]},
                {"slug": "@-statement", "speaker": "@-person", "onBehalfOf": "@-other", "addressedTo": ["@-source"], "form": "QUOTATION",
                  "quotation": "WORDS", "summary": "WORDS", "channel": "BRIEFING", "saidOn": {"edtf": "2018-11-09?", "basis": "WORDS"},
                  "positions": [{"meeting": "@-meeting", "attitude": "WELCOMES", "likelihood": "UNLIKELY", "condition": "WORDS",
                    "wording": "WORDS", "wordingBy": "SPEAKER"}],
                  "events": ["@-event"], "topics": ["@-topic"],
                  "reports": [{"article": "@-article", "quotations": ["WORDS"], "attributedAs": "WORDS",
                    "relays": [{"actor": "@-source", "wording": "WORDS"}, {"actor": "@-outlet", "wording": "WORDS"}],
                    "hedge": "WORDS", "conveyedBy": "@-conveying"}]},
                {"slug": "@-retracted", "speaker": "@-person", "form": "QUOTATION", "quotation": "WORDS", "summary": "WORDS",
                  "saidOn": {"edtf": "2018-11-07"}, "reports": [{"article": "@-article", "quotations": ["WORDS"]}]}
              ],
              "statusChanges": [
                {"meeting": "@-meeting", "status": "PROPOSED", "date": {"edtf": "2018-11-07?", "basis": "WORDS"}, "assertedBy": ["@-person"],
                  "statement": "@-earlier", "article": "@-article", "note": "WORDS"}
              ],
              "contradictions": [
                {"kind": "WITHIN_SIDE", "earlier": "@-conveying", "later": "@-statement", "meeting": "@-meeting", "note": "WORDS"}
              ]
            }
            """;

    private static final Map<String, Integer> LENGTHS = Map.of(
            "name", 300, "aliases", 500, "title", 500, "series", 300, "city", 200, "headline", 1_000, "authors", 500);

    private static final String RECORD =
            "mutation ($dossier: DossierInput!) { recordDossier(dossier: $dossier) { recorded } }";
    private static final String CORRECT =
            "mutation ($input: StatementInput!, $reason: String!) { correctStatement(input: $input, reason: $reason) { created } }";
    private static final String RETRACT =
            "mutation ($slug: String!, $reason: String!) { retractStatement(slug: $slug, reason: $reason) { created } }";

    /** Records them, corrects one statement and retracts another. */
    static WordedRecord written(String words) {
        WordedRecord record = new WordedRecord(words, slug("worded"));
        JsonObject dossier = (JsonObject) record.worded("", new JsonObject(RECORDS.replace("@", record.name)));
        record.write(RECORD, Map.of("dossier", dossier));
        JsonObject statement =
                dossier.getJsonArray("statements").getJsonObject(2).copy();
        statement.put("sequence", 1);
        record.write(CORRECT, Map.of("input", statement, "reason", most(2_000, words)));
        record.write(RETRACT, Map.of("slug", record.name + "-retracted", "reason", most(2_000, words)));
        return record;
    }

    /** By the collections that pages call them. */
    List<String> slugs(String collection) {
        return switch (collection) {
            case "actors" -> named("person", "outlet", "source");
            case "articles" -> named("article", "original");
            case "events" -> named("event");
            case "meetings" -> named("meeting", "whole");
            case "statements" -> named("statement", "conveying", "retracted");
            case "topics" -> named("topic");
            default -> throw new AssertionError("Name records of " + collection + " here.");
        };
    }

    private List<String> named(String... kinds) {
        return List.of(kinds).stream().map(kind -> name + "-" + kind).toList();
    }

    /** The same JSON with the words. */
    private Object worded(String field, Object value) {
        if (value instanceof JsonObject object) {
            Map<String, Object> worded = new LinkedHashMap<>();
            object.forEach(one -> worded.put(one.getKey(), worded(one.getKey(), one.getValue())));
            return new JsonObject(worded);
        }
        if (value instanceof JsonArray array) {
            return new JsonArray(array.stream().map(one -> worded(field, one)).toList());
        }
        return "WORDS".equals(value) ? most(LENGTHS.getOrDefault(field, 2_000), words) : value;
    }

    private static String most(int characters, String words) {
        return words.substring(0, Math.min(characters, words.length()));
    }

    private void write(String mutation, Map<String, Object> variables) {
        JwtClaims claims = Signer.claims();
        claims.setSubject(
                most(200, words.replaceAll("[\\p{C}\\s\\u2028\\u2029]+", " ").strip()));
        JsonObject answer = new JsonObject(RestAssured.given()
                .contentType("application/json")
                .header("Authorization", "Bearer " + Signer.TRUSTED.sign(claims))
                .body(new JsonObject()
                        .put("query", mutation)
                        .put("variables", new JsonObject(variables))
                        .encode())
                .post("/graphql")
                .asString());
        assertNull(answer.getValue("errors"), answer::encodePrettily);
    }
}
