package org.readout.pages;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.readout.graphql.http.content.Preference;

/** What a page is served as: chosen by the suffix of its address, else by {@code Accept}. */
public enum Form {
    HTML("HTML", "html", "text/html"),
    JSON("JSON", "json", "application/json"),
    /** Linked data (JSON-LD 1.1). */
    JSON_LD("JSON-LD", "jsonld", "application/ld+json"),
    /** A table (RFC 4180). */
    CSV("CSV", "csv", "text/csv"),
    /** A feed (RFC 4287). */
    ATOM("Atom", "atom", "application/atom+xml"),
    /** A calendar (RFC 5545). */
    ICS("iCalendar", "ics", "text/calendar"),
    BIBTEX("BibTeX", "bib", "application/x-bibtex"),
    /** A citation (CSL 1.0.2). */
    CSL("CSL-JSON", "csl", "application/vnd.citationstyles.csl+json"),
    /** Addresses for crawlers (Sitemaps XML format, 0.9). */
    XML("XML", "xml", "application/xml");

    private static final String ANY = "*/*";

    private final String label;
    private final String suffix;
    private final String type;

    Form(String label, String suffix, String type) {
        this.label = label;
        this.suffix = suffix;
        this.type = type;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** What stands behind a dot in the address. */
    public String suffix() {
        return suffix;
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /** Its media type, with its charset. */
    String header() {
        return type + "; charset=utf-8";
    }

    /** Empty where no form has that suffix. */
    static Optional<Form> ofSuffix(String suffix) {
        return Stream.of(values()).filter(form -> form.suffix.equals(suffix)).findFirst();
    }

    /**
     * The form that a client prefers (RFC 9110, section 12.5.1): the one with the greater weight, else the first of those that are
     * offered.
     *
     * @param lines of the header {@code Accept}
     * @return empty where it accepts none of them
     */
    static Optional<Form> accepted(List<String> lines, Collection<Form> offered) {
        List<Preference> ranges = Preference.of(lines);
        if (ranges.isEmpty()) {
            return offered.stream().findFirst();
        }
        return offered.stream()
                .filter(form -> form.weight(ranges) > 0)
                .reduce((one, other) -> other.weight(ranges) > one.weight(ranges) ? other : one);
    }

    /** By the most exact range that it is in. */
    private double weight(List<Preference> ranges) {
        String group = type.substring(0, type.indexOf('/')) + "/*";
        return Stream.of(type, group, ANY)
                .flatMap(wanted -> ranges.stream().filter(range -> range.value().equals(wanted)))
                .findFirst()
                .map(Preference::weight)
                .orElse(0.0);
    }
}
