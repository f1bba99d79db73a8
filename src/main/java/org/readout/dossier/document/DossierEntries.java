package org.readout.dossier.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import org.readout.graphql.error.BadInput;
import org.readout.graphql.error.NameSuggestion;

/** The entries of a dossier, one after another, so that it may be longer than memory; its lists stand in their order. */
final class DossierEntries implements Entries {

    private final EntryKinds kinds;
    private final DocumentStream document;
    private final Utf8Reader text;
    private final JsonParser parser;
    private final String name;
    /** Which of the kinds the list has that is read. */
    private int place = -1;

    private boolean inList;
    private boolean begun;
    private boolean ended;

    DossierEntries(EntryKinds kinds, InputStream document, String name) throws IOException {
        this.kinds = kinds;
        this.document = DocumentStream.of(document);
        this.text = new Utf8Reader(this.document);
        this.parser = DossierJson.parser(text);
        this.name = name;
    }

    @Override
    public Entry next() throws IOException {
        try {
            return ended ? null : read();
        } catch (JsonProcessingException syntax) {
            return last(DossierJson.fault(syntax));
        } catch (BadInput fault) {
            return last(fault);
        }
    }

    /** Nothing can be made of what comes after. Where the document breaks off, that is what is wrong with it. */
    private Entry last(BadInput fault) {
        ended = true;
        if (document.fault() != null && text.isExhausted()) {
            return cut();
        }
        return Entry.Refused.of(text.fault() == null ? spot() : new Entry.Spot(name, text.line()), null, fault);
    }

    private Entry cut() {
        return new Entry.Cut(new Entry.Spot(name, text.line()), document.fault());
    }

    private Entry read() throws IOException {
        if (!begun) {
            expect(JsonToken.START_OBJECT);
            begun = true;
        }
        while (true) {
            if (inList && parser.nextToken() != JsonToken.END_ARRAY) {
                return RecordReader.read(parser, kinds.at(place), spot());
            }
            inList = false;
            if (parser.nextToken() == JsonToken.END_OBJECT) {
                return end();
            }
            place = place(parser.currentName());
            JsonToken value = parser.nextToken();
            inList = value == JsonToken.START_ARRAY;
            if (!inList && value != JsonToken.VALUE_NULL) {
                // one stands for a list of one
                return RecordReader.read(parser, kinds.at(place), spot());
            }
        }
    }

    private Entry end() throws IOException {
        expect(null);
        ended = true;
        return document.fault() == null ? null : cut();
    }

    private int place(String field) {
        int at = kinds.lists().indexOf(field);
        if (at < 0) {
            throw BadInput.at(
                    Entry.Refused.shortened(field),
                    "A dossier has no such field; it has lists of these names: " + String.join(", ", kinds.lists())
                            + "."
                            + NameSuggestion.of(field, kinds.lists())
                                    .map(near -> " Did you mean `" + near + "`?")
                                    .orElse(""));
        }
        if (at <= place) {
            throw BadInput.at(
                    field, "The lists of a dossier stand in this order: " + String.join(", ", kinds.lists()) + ".");
        }
        return at;
    }

    private void expect(JsonToken token) throws IOException {
        if (parser.nextToken() != token) {
            throw DossierJson.unfit();
        }
    }

    private Entry.Spot spot() {
        return new Entry.Spot(name, parser.currentTokenLocation().getLineNr());
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
