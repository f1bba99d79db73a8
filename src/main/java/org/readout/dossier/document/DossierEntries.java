package org.readout.dossier.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.readout.graphql.error.BadInput;
import org.readout.graphql.error.NameSuggestion;

/** The entries of a dossier, one after another, so that it may be longer than memory; its lists stand in their order. */
final class DossierEntries implements Entries {

    private static final List<Kind<?>> ORDER = Kind.allAndRevisions().toList();
    private static final List<String> LISTS = ORDER.stream().map(Kind::list).toList();

    private final DocumentStream document;
    private final Utf8Reader text;
    private final JsonParser parser;
    private final String name;
    private Kind<?> list;
    private boolean inList;
    private boolean begun;
    private boolean ended;

    DossierEntries(InputStream document, String name) throws IOException {
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
                return RecordReader.read(parser, list, spot());
            }
            inList = false;
            if (parser.nextToken() == JsonToken.END_OBJECT) {
                return end();
            }
            list = list(parser.currentName());
            JsonToken value = parser.nextToken();
            inList = value == JsonToken.START_ARRAY;
            if (!inList && value != JsonToken.VALUE_NULL) {
                // one stands for a list of one
                return RecordReader.read(parser, list, spot());
            }
        }
    }

    private Entry end() throws IOException {
        expect(null);
        ended = true;
        return document.fault() == null ? null : cut();
    }

    private Kind<?> list(String field) {
        int at = LISTS.indexOf(field);
        if (at < 0) {
            throw BadInput.at(
                    Entry.Refused.shortened(field),
                    "A dossier has no such field; it has lists of these names: " + String.join(", ", LISTS) + "."
                            + NameSuggestion.of(field, LISTS)
                                    .map(near -> " Did you mean `" + near + "`?")
                                    .orElse(""));
        }
        if (list != null && at <= ORDER.indexOf(list)) {
            throw BadInput.at(field, "The lists of a dossier stand in this order: " + String.join(", ", LISTS) + ".");
        }
        return ORDER.get(at);
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
