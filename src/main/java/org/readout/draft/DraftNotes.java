package org.readout.draft;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.readout.draft.text.ArticleText;
import org.readout.draft.text.Span;
import org.readout.writing.content.RecordJson;

/**
 * What a dossier has no place for: where in the article each proposal stands, how its speaker was found, and what could not be
 * placed. Offsets count code points from 0, and the end is not part of the words.
 */
public final class DraftNotes {

    private static final int SHOWN = 100;

    private final Draft draft;
    private final Provenance provenance;

    public DraftNotes(Draft draft, Provenance provenance) {
        this.draft = draft;
        this.provenance = provenance;
    }

    /** For people: a line for each proposal and for each sentence that could not be placed. */
    public List<String> lines(String file) {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (Proposal proposal : draft.proposals()) {
            Span at = proposal.sentences().get(0);
            lines.add("%s: %s: %s, by %s: %s"
                    .formatted(
                            place(file, at),
                            ProposedSlugs.statement(proposal, provenance.slug(), ++number),
                            proposal.form(),
                            proposal.basis(),
                            shown(at)));
        }
        for (Unplaced unplaced : draft.unplaced()) {
            lines.add("%s: not placed: %s %s"
                    .formatted(place(file, unplaced.words()), shown(unplaced.words()), unplaced.reason()));
        }
        return lines;
    }

    /** For programs, as JSON; leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        try (JsonGenerator json = RecordJson.MAPPER.createGenerator(out).useDefaultPrettyPrinter()) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("article", provenance.slug());
            json.writeStringField("sha256", digest());
            json.writeArrayFieldStart("statements");
            int number = 0;
            for (Proposal proposal : draft.proposals()) {
                writeStatement(json, proposal, ++number);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("unplaced");
            for (Unplaced unplaced : draft.unplaced()) {
                json.writeStartObject();
                json.writeStringField("reason", unplaced.reason().name());
                writeSpan(json, "words", unplaced.words());
                writeSpan(json, "sentence", unplaced.sentence());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void writeStatement(JsonGenerator json, Proposal proposal, int number) throws IOException {
        json.writeStartObject();
        json.writeStringField("slug", ProposedSlugs.statement(proposal, provenance.slug(), number));
        json.writeStringField("speaker", proposal.speaker().slug());
        json.writeStringField("basis", proposal.basis().name());
        writeSpan(json, "cue", proposal.cue());
        writeSpan(json, "attributedAs", proposal.attributedAs());
        writeSpans(json, "sentences", proposal.sentences());
        writeSpans(json, "quotations", proposal.quotations());
        writeSpans(json, "relayWords", proposal.relays());
        json.writeEndObject();
    }

    private void writeSpans(JsonGenerator json, String field, List<Span> spans) throws IOException {
        json.writeArrayFieldStart(field);
        for (Span span : spans) {
            writeSpan(json, span);
        }
        json.writeEndArray();
    }

    private void writeSpan(JsonGenerator json, String field, Span span) throws IOException {
        json.writeFieldName(field);
        if (span == null) {
            json.writeNull();
        } else {
            writeSpan(json, span);
        }
    }

    private void writeSpan(JsonGenerator json, Span span) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", draft.article().line(span.start()));
        json.writeNumberField("start", draft.article().offset(span.start()));
        json.writeNumberField("end", draft.article().offset(span.end()));
        json.writeStringField("text", draft.article().words(span));
        json.writeEndObject();
    }

    private String place(String file, Span span) {
        ArticleText article = draft.article();
        return "%s:%d: %d-%d"
                .formatted(file, article.line(span.start()), article.offset(span.start()), article.offset(span.end()));
    }

    /** Without what would move the cursor of a terminal. */
    private String shown(Span span) {
        String words = draft.article().words(span);
        StringBuilder shown = new StringBuilder("“");
        words.codePoints()
                .limit(SHOWN)
                .forEach(character -> shown.appendCodePoint(isPrinted(character) ? character : ' '));
        return shown.append(words.codePointCount(0, words.length()) > SHOWN ? "…”" : "”")
                .toString();
    }

    private static boolean isPrinted(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    /** Of the text that the offsets count in, in UTF-8. */
    private String digest() {
        try {
            byte[] bytes = draft.article().text().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
