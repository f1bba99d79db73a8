package org.readout.pages.file;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.readout.pages.Form;
import org.readout.pages.ViewContext;

/**
 * A feed (RFC 4287). Its ids are names of the record's own, which hang on no host and never change. The library makes all the
 * writers that it has of their names, whichever it needs.
 */
@RegisterForReflection(
        classNames = {
            "com.rometools.rome.io.impl.RSS090Generator",
            "com.rometools.rome.io.impl.RSS091NetscapeGenerator",
            "com.rometools.rome.io.impl.RSS091UserlandGenerator",
            "com.rometools.rome.io.impl.RSS092Generator",
            "com.rometools.rome.io.impl.RSS093Generator",
            "com.rometools.rome.io.impl.RSS094Generator",
            "com.rometools.rome.io.impl.RSS10Generator",
            "com.rometools.rome.io.impl.RSS20Generator",
            "com.rometools.rome.io.impl.Atom10Generator",
            "com.rometools.rome.io.impl.Atom03Generator",
            "com.rometools.rome.io.impl.SyModuleGenerator",
            "com.rometools.rome.io.impl.DCModuleGenerator"
        },
        fields = false)
public final class AtomFeed {

    private static final String NAMES = "urn:readout:";
    private static final String FORMAT = "atom_1.0";
    private static final String NAME = "Readout";

    private AtomFeed() {}

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
        Feed feed = new Feed(FORMAT);
        feed.setId(id);
        feed.setTitle(PlainText.of(title));
        feed.setUpdated(date(entries.isEmpty() ? since : entries.get(0).updated()));
        feed.setAuthors(List.of(person(NAME)));
        feed.setAlternateLinks(List.of(link("alternate", page.canonical(), Form.HTML)));
        feed.setOtherLinks(List.of(link("self", page.absolute(Form.ATOM), Form.ATOM)));
        feed.setEntries(entries.stream().map(AtomFeed::entry).toList());
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException failure) {
            throw new IllegalStateException("A feed cannot be written", failure);
        }
    }

    private static Entry entry(FeedEntry of) {
        Entry entry = new Entry();
        entry.setId(of.id());
        entry.setTitle(PlainText.of(of.title()));
        entry.setUpdated(date(of.updated()));
        entry.setAlternateLinks(List.of(link("alternate", of.link(), Form.HTML)));
        if (of.author() != null) {
            entry.setAuthors(List.of(person(of.author())));
        }
        if (of.summary() != null) {
            Content summary = new Content();
            summary.setType(Content.TEXT);
            summary.setValue(PlainText.of(of.summary()));
            entry.setSummary(summary);
        }
        Category category = new Category();
        category.setTerm(of.category());
        entry.setCategories(List.of(category));
        return entry;
    }

    private static Person person(String name) {
        Person person = new Person();
        person.setName(PlainText.of(name));
        return person;
    }

    private static Link link(String relation, String address, Form form) {
        Link link = new Link();
        link.setRel(relation);
        link.setType(form.type());
        link.setHref(address);
        return link;
    }

    private static Date date(String moment) {
        return Date.from(Instant.parse(moment));
    }
}
