package org.readout.dossier.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import org.readout.graphql.error.BadInput;
import org.readout.graphql.error.NameSuggestion;
import org.readout.writing.RecordModels;
import org.readout.writing.content.EntryKind;

/** The entries of a document that has a JSON object a line, whose one field names the kind of record. */
public final class LineEntries implements Entries {

    private final EntryKinds kinds;
    private final DocumentStream document;
    private final Lines lines;
    private final LineDecoder decoder = new LineDecoder();
    private final String name;
    private boolean ended;

    public LineEntries(RecordModels models, InputStream document, String name) {
        this(new EntryKinds(models), document, name);
    }

    LineEntries(EntryKinds kinds, InputStream document, String name) {
        this.kinds = kinds;
        this.document = DocumentStream.of(document);
        this.lines = new Lines(this.document);
        this.name = name;
    }

    @Override
    public Entry next() {
        try {
            while (!ended) {
                byte[] line = lines.next();
                if (line == null) {
                    ended = true;
                    return document.fault() == null ? null : cut(document.fault());
                }
                if (!LineDecoder.isBlank(line)) {
                    return entry(line);
                }
            }
            return null;
        } catch (IOException tooLong) {
            return cut(tooLong.getMessage());
        }
    }

    private Entry entry(byte[] line) throws IOException {
        try (JsonParser parser = decoder.parser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT || parser.nextToken() != JsonToken.FIELD_NAME) {
                throw new BadInput("A line is an object with one field of these: " + String.join(", ", kinds.names()));
            }
            EntryKind<?> kind = kind(parser.currentName());
            parser.nextToken();
            Entry entry = RecordReader.read(parser, kind, spot());
            if (parser.nextToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                throw new BadInput("A line has one record and nothing after it.");
            }
            return entry;
        } catch (JsonProcessingException e) {
            return unreadable(DossierJson.fault(e));
        } catch (BadInput e) {
            return unreadable(e);
        }
    }

    private EntryKind<?> kind(String field) {
        int at = kinds.names().indexOf(field);
        if (at < 0) {
            throw BadInput.at(
                    Entry.Refused.shortened(field),
                    "There is no such kind of record; a line has one of these: " + String.join(", ", kinds.names())
                            + "."
                            + NameSuggestion.of(field, kinds.names())
                                    .map(near -> " Did you mean `" + near + "`?")
                                    .orElse(""));
        }
        return kinds.at(at);
    }

    /** Where the document breaks off, it is not its last line that is wrong. */
    private Entry unreadable(BadInput fault) {
        return lines.hasOpenEnd() && document.fault() != null
                ? cut(document.fault())
                : Entry.Refused.of(spot(), null, fault);
    }

    private Entry cut(String why) {
        ended = true;
        return new Entry.Cut(spot(), why);
    }

    private Entry.Spot spot() {
        return new Entry.Spot(name, Math.max(1, lines.number()));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
