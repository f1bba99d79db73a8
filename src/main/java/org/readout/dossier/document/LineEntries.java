package org.readout.dossier.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.readout.graphql.error.BadInput;

/** The entries of a document that has a JSON object a line, whose one field names the kind of record. */
public final class LineEntries implements Entries {

    private static final Map<String, Kind<?>> KINDS = new LinkedHashMap<>();

    static {
        Kind.allAndRevisions().forEach(kind -> KINDS.put(kind.name(), kind));
    }

    private final Lines lines;
    private final String name;

    public LineEntries(InputStream document, String name) {
        this.lines = new Lines(document);
        this.name = name;
    }

    @Override
    public Entry next() throws IOException {
        byte[] line = lines.next();
        while (line != null && isBlank(line)) {
            line = lines.next();
        }
        return line == null ? null : entry(line);
    }

    private Entry entry(byte[] line) throws IOException {
        try (JsonParser parser = DossierJson.MAPPER.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT || parser.nextToken() != JsonToken.FIELD_NAME) {
                throw new BadInput("A line is an object with one field of these: " + String.join(", ", KINDS.keySet()));
            }
            Kind<?> kind = KINDS.get(parser.currentName());
            if (kind == null) {
                throw BadInput.at(parser.currentName(), "There is no such kind of record.");
            }
            Entry entry = read(parser, kind, line.length);
            if (parser.nextToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                throw new BadInput("A line has one record and nothing after it.");
            }
            return entry;
        } catch (JsonProcessingException e) {
            return Entry.Refused.of(spot(), slug(line), DossierJson.fault(e));
        } catch (BadInput e) {
            return Entry.Refused.of(spot(), slug(line), e);
        }
    }

    private <I> Entry read(JsonParser parser, Kind<I> kind, long size) throws IOException {
        parser.nextToken();
        return new Entry.Read<>(spot(), kind, DossierJson.read(parser, kind.input()), size);
    }

    private Entry.Spot spot() {
        return new Entry.Spot(name, lines.number());
    }

    private static String slug(byte[] line) {
        try {
            JsonNode slug = DossierJson.MAPPER.readTree(line).findValue("slug");
            return slug == null || !slug.isTextual() ? null : slug.textValue();
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte c : line) {
            if (c != ' ' && c != '\t' && c != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
