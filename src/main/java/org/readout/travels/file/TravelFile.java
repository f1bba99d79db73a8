package org.readout.travels.file;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one file of the source as a stream. What it does not understand goes to the faults, and the rest is read on; only
 * after a place that is no XML nothing more of the file can be read. Nothing outside of the file is ever fetched.
 */
public final class TravelFile {

    private static final Set<String> IGNORED = Set.of(
            "created-by",
            "created-datetime",
            "created-date",
            "last-modified-by",
            "last-modified-datetime",
            "last-modified-date",
            "source-url",
            "crawl-dateTime",
            "birth-year",
            "death-year");
    private static final Map<String, Set<String>> ENTRIES = Map.of(
            "trip",
            Set.of("id", "role", "name", "start-date", "end-date", "country", "locale", "remarks"),
            "visit",
            Set.of("id", "start-date", "end-date", "visitor", "from", "description"),
            "president",
            Set.of("id", "name", "took-office-date", "left-office-date"));
    private static final Set<String> ROOTS = Set.of("trips", "visits", "presidents");

    private final Path file;
    private final Consumer<Journey> journeys;
    private final Consumer<Term> terms;
    private final Consumer<Fault> faults;

    public TravelFile(Path file, Consumer<Journey> journeys, Consumer<Term> terms, Consumer<Fault> faults) {
        this.file = file;
        this.journeys = journeys;
        this.terms = terms;
        this.faults = faults;
    }

    public void read() throws IOException {
        try (Reader text = XmlText.open(file)) {
            XMLStreamReader xml = factory().createXMLStreamReader(text);
            xml.nextTag();
            if (ROOTS.contains(xml.getLocalName())) {
                entries(xml);
            } else {
                fault(xml, "<" + xml.getLocalName() + "> holds no trips, visits or presidents.");
            }
            xml.close();
        } catch (CharacterCodingException e) {
            faults.accept(new Fault(file, 1, XmlText.NO_UTF_8));
        } catch (XMLStreamException e) {
            faults.accept(XmlText.fault(file, e));
        }
    }

    private void entries(XMLStreamReader xml) throws XMLStreamException {
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            String entry = xml.getLocalName();
            if (ENTRIES.containsKey(entry)) {
                entry(xml, entry);
            } else {
                skip(xml);
            }
        }
    }

    private void entry(XMLStreamReader xml, String entry) throws XMLStreamException {
        int line = xml.getLocation().getLineNumber();
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            texts.put("@" + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (ENTRIES.get(entry).contains(xml.getLocalName())) {
                texts.put(xml.getLocalName(), text(xml));
            } else {
                skip(xml);
            }
        }
        try {
            hand(entry, line, texts);
        } catch (IllegalArgumentException | DateTimeException e) {
            faults.accept(new Fault(file, line, "This " + entry + " is left out: " + e.getMessage() + "."));
        }
    }

    /** The text of an element, of which those within are a fault. */
    private String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                skip(xml);
            } else if (xml.isCharacters()) {
                text.append(xml.getText());
            }
        }
        return text.toString().replaceAll("(?U)\\s+", " ").strip();
    }

    /** Passes an element over, and says so where nobody knows it. */
    private void skip(XMLStreamReader xml) throws XMLStreamException {
        if (!IGNORED.contains(xml.getLocalName())) {
            fault(xml, "<" + xml.getLocalName() + "> is unknown here and is passed over.");
        }
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void hand(String entry, int line, Map<String, String> texts) {
        switch (entry) {
            case "trip" ->
                journeys.accept(journey(
                        line,
                        texts,
                        needed(texts, "@who"),
                        needed(texts, "@role"),
                        needed(texts, "name"),
                        needed(texts, "country"),
                        texts.getOrDefault("remarks", "")));
            case "visit" ->
                journeys.accept(journey(
                        line,
                        texts,
                        null,
                        null,
                        needed(texts, "visitor"),
                        needed(texts, "from"),
                        texts.getOrDefault("description", "")));
            default -> terms.accept(term(texts));
        }
    }

    private Journey journey(
            int line,
            Map<String, String> texts,
            String who,
            String office,
            String traveller,
            String country,
            String remarks) {
        LocalDate start = LocalDate.parse(needed(texts, "start-date"));
        LocalDate end = LocalDate.parse(needed(texts, "end-date"));
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("it ends on " + end + ", before it starts on " + start);
        }
        String locale = texts.getOrDefault("locale", "");
        String id = needed(texts, "id");
        return new Journey(file, line, id, who, office, traveller, start, end, country, locale, remarks);
    }

    private static Term term(Map<String, String> texts) {
        String until = texts.getOrDefault("left-office-date", "");
        return new Term(
                needed(texts, "id"),
                needed(texts, "name"),
                LocalDate.parse(needed(texts, "took-office-date")),
                until.isEmpty() ? null : LocalDate.parse(until));
    }

    private static String needed(Map<String, String> texts, String name) {
        String text = texts.getOrDefault(name, "");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("it has no " + name);
        }
        return text;
    }

    private void fault(XMLStreamReader xml, String reason) {
        faults.accept(new Fault(file, xml.getLocation().getLineNumber(), reason));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
