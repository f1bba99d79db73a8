package org.readout.dossier.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.readout.graphql.error.BadInput;

/** The entries of a dossier, one after another, so that it may be longer than memory; its lists stand in their order. */
final class DossierEntries implements Entries {

    private static final List<Kind<?>> ORDER = Kind.allAndRevisions().toList();

    private final JsonParser parser;
    private final String name;
    private Kind<?> list;
    private boolean begun;
    private boolean ended;

    DossierEntries(InputStream document, String name) throws IOException {
        this.parser = DossierJson.MAPPER.createParser(document);
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

    /** Nothing can be made of what comes after. */
    private Entry last(BadInput fault) {
        ended = true;
        return Entry.Refused.of(spot(), null, fault);
    }

    private Entry read() throws IOException {
        if (!begun) {
            expect(JsonToken.START_OBJECT);
            begun = true;
        }
        while (list == null || parser.nextToken() == JsonToken.END_ARRAY) {
            if (parser.nextToken() == JsonToken.END_OBJECT) {
                ended = true;
                expect(null);
                return null;
            }
            list = list(parser.currentName());
            expect(JsonToken.START_ARRAY);
        }
        return entry(list);
    }

    private Kind<?> list(String field) {
        int at = ORDER.stream().map(Kind::list).toList().indexOf(field);
        if (at < 0) {
            throw BadInput.at(field, "A dossier has no such field here.");
        }
        if (list != null && at <= ORDER.indexOf(list)) {
            throw BadInput.at(
                    field,
                    "The lists of a dossier stand in this order: "
                            + String.join(", ", ORDER.stream().map(Kind::list).toList()) + ".");
        }
        return ORDER.get(at);
    }

    private <I> Entry entry(Kind<I> kind) throws IOException {
        Entry.Spot spot = spot();
        long start = parser.currentTokenLocation().getByteOffset();
        JsonNode tree = DossierJson.read(parser, JsonNode.class);
        long size = parser.currentTokenLocation().getByteOffset() - start;
        try {
            I input = DossierJson.MAPPER.treeToValue(tree, kind.input());
            if (input == null) {
                throw DossierJson.unfit();
            }
            return new Entry.Read<>(spot, kind, input, size);
        } catch (JsonProcessingException mismatch) {
            return Entry.Refused.of(spot, tree.path("slug").textValue(), DossierJson.fault(mismatch));
        } catch (BadInput fault) {
            return Entry.Refused.of(spot, null, fault);
        }
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
