package org.readout.pages.file;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.readout.pages.Form;
import org.readout.pages.ViewContext;

/** A feed (RFC 4287). Its ids are names of the record's own, which hang on no host and never change. */
public final class AtomFeed {

    private static final String NAMES = "urn:readout:";
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String NAME = "Readout";

    /** The JDK's own, which nothing looks up by its name. */
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    private AtomFeed(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** A name for what has a global id, or a cursor that means one thing for ever. */
    static String id(String kind, String name) {
        return NAMES + kind + ":" + name;
    }

    /**
     * A feed as text.
     *
     * @param id of the feed
     * @param since when it was last changed, where it has no entry; by ISO 8601
     * @param entries the newest first
     */
    public static String of(String id, String title, String since, List<FeedEntry> entries, ViewContext page) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(text);
            new AtomFeed(xml)
                    .feed(id, title, entries.isEmpty() ? since : entries.get(0).updated(), entries, page);
            xml.close();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("A feed cannot be written", failure);
        }
        return text.toString();
    }

    private void feed(String id, String title, String updated, List<FeedEntry> entries, ViewContext page)
            throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        text("id", id);
        text("title", title);
        text("updated", updated);
        author(NAME);
        link("alternate", page.canonical(), Form.HTML);
        link("self", page.absolute(Form.ATOM), Form.ATOM);
        for (FeedEntry entry : entries) {
            entry(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(FeedEntry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        text("id", entry.id());
        text("title", entry.title());
        text("updated", entry.updated());
        link("alternate", entry.link(), Form.HTML);
        if (entry.author() != null) {
            author(entry.author());
        }
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", entry.category());
        if (entry.summary() != null) {
            text("summary", entry.summary());
        }
        xml.writeEndElement();
    }

    private void author(String name) throws XMLStreamException {
        xml.writeStartElement("author");
        text("name", name);
        xml.writeEndElement();
    }

    private void link(String relation, String address, Form form) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", form.type());
        xml.writeAttribute("href", address);
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(PlainText.of(text));
        xml.writeEndElement();
    }
}
