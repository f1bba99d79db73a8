package org.readout.draft;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.readout.draft.text.Span;
import org.readout.writing.content.RecordJson;

/** A draft as a dossier, in which what an editor has to say is null, and what he may say is an empty list. */
public final class DraftDocument {

    private final Draft draft;
    private final Provenance provenance;

    public DraftDocument(Draft draft, Provenance provenance) {
        this.draft = draft;
        this.provenance = provenance;
    }

    /** Writes it, and leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        try (JsonGenerator json = RecordJson.MAPPER.createGenerator(out).useDefaultPrettyPrinter()) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeArrayFieldStart("articles");
            writeArticle(json);
            json.writeEndArray();
            json.writeArrayFieldStart("statements");
            int number = 0;
            for (Proposal proposal : draft.proposals()) {
                writeStatement(json, proposal, ++number);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void writeArticle(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("slug", provenance.slug());
        json.writeStringField("outlet", provenance.outlet());
        json.writeStringField(
                "headline", draft.headline() == null ? null : draft.article().words(draft.headline()));
        json.writeStringField("url", provenance.url());
        writeDate(json, "publishedOn", provenance.published());
        json.writeEndObject();
    }

    private void writeStatement(JsonGenerator json, Proposal proposal, int number) throws IOException {
        json.writeStartObject();
        json.writeStringField("slug", ProposedSlugs.statement(proposal, provenance.slug(), number));
        json.writeStringField("speaker", proposal.speaker().slug());
        json.writeStringField("form", proposal.form().name());
        json.writeNullField("summary");
        writeDate(
                json,
                "saidOn",
                proposal.printedOn() == null ? null : proposal.printedOn().toString());
        writeNothing(json, "positions");
        json.writeArrayFieldStart("reports");
        json.writeStartObject();
        json.writeStringField("article", provenance.slug());
        json.writeArrayFieldStart("quotations");
        for (Span words : proposal.quotations()) {
            json.writeString(draft.article().words(words));
        }
        json.writeEndArray();
        json.writeStringField("attributedAs", words(proposal.attributedAs()));
        json.writeStringField("hedge", words(proposal.hedge()));
        writeNothing(json, "relays");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private String words(Span span) {
        return span == null ? null : draft.article().words(span);
    }

    private static void writeDate(JsonGenerator json, String field, String edtf) throws IOException {
        if (edtf == null) {
            json.writeNullField(field);
        } else {
            json.writeObjectFieldStart(field);
            json.writeStringField("edtf", edtf);
            json.writeEndObject();
        }
    }

    private static void writeNothing(JsonGenerator json, String list) throws IOException {
        json.writeArrayFieldStart(list);
        json.writeEndArray();
    }
}
