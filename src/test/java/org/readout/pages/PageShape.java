package org.readout.pages;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseErrorList;
import org.jsoup.parser.Parser;
import org.xml.sax.InputSource;

/** What of a page is no words: elements with their attributes, properties, columns. No record can change it. */
final class PageShape {

    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "cite", "xlink:href", "formaction");
    private static final Pattern ADDRESS = Pattern.compile("(https?://|/(?!/)|#|\\?).*", Pattern.DOTALL);
    private static final Pattern ICS_NAME = Pattern.compile("^([A-Za-z-]+)(?:;[^:]*)?:", Pattern.MULTILINE);
    private static final Pattern BIBTEX_NAME = Pattern.compile("^\\s*(@?[A-Za-z-]+)\\s*[={]", Pattern.MULTILINE);

    private PageShape() {}

    /** @throws AssertionError if it is not of that form, or does what no page may */
    static Set<String> of(Form form, String page) {
        return switch (form) {
            case HTML -> html(page);
            case ATOM, XML -> xml(page);
            case JSON, JSON_LD, CSL -> json("", Json.decodeValue(page), new TreeSet<>());
            case CSV -> csv(page);
            case ICS -> ics(page);
            case BIBTEX -> names(BIBTEX_NAME, page);
        };
    }

    private static Set<String> html(String page) {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document document = parser.parseInput(page, "http://localhost/");
        ParseErrorList errors = parser.getErrors();
        check(errors.isEmpty(), () -> "no parse errors but " + errors);
        return document.getAllElements().stream().map(PageShape::shape).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String shape(Element element) {
        Set<String> names = new TreeSet<>();
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            check(!name.startsWith("on") && !name.equals("style"), () -> "a page without scripts, and " + element);
            check(
                    !ADDRESSES.contains(name)
                            || ADDRESS.matcher(attribute.getValue()).matches(),
                    () -> "an address, and " + element);
            names.add(name.equals("class") ? "class=" + attribute.getValue() : name);
        }
        check(!Set.of("script", "iframe", "object", "base").contains(element.tagName()), element::toString);
        return element.tagName() + names;
    }

    private static Set<String> xml(String page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (Exception failure) {
            throw new AssertionError("no XML: " + failure.getMessage(), failure);
        }
        return Jsoup.parse(page, "", Parser.xmlParser()).getAllElements().stream()
                .map(element -> {
                    check(
                            !element.hasAttr("href")
                                    || ADDRESS.matcher(element.attr("href")).matches(),
                            () -> "an address, and " + element);
                    Set<String> names = new TreeSet<>();
                    element.attributes().forEach(attribute -> names.add(attribute.getKey()));
                    return element.tagName() + names;
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> json(String path, Object value, Set<String> paths) {
        if (value instanceof JsonObject object) {
            object.forEach(entry -> {
                paths.add(path + "." + entry.getKey());
                json(path + "." + entry.getKey(), entry.getValue(), paths);
            });
        } else if (value instanceof JsonArray array) {
            array.forEach(one -> json(path, one, paths));
        }
        return paths;
    }

    private static Set<String> csv(String page) {
        List<List<String>> rows = rows(page);
        for (List<String> row : rows) {
            check(row.size() == rows.get(0).size(), () -> row.size() + " cells, and not as many as names: " + row);
            row.forEach(cell -> check(
                    cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0, () -> "no formula, and '" + cell + "'"));
        }
        return new TreeSet<>(rows.get(0));
    }

    /** By RFC 4180 to the letter. */
    private static List<List<String>> rows(String page) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = page.startsWith("\uFEFF") ? 1 : 0;
        while (at < page.length()) {
            StringBuilder cell = new StringBuilder();
            if (page.charAt(at) == '"') {
                for (at++; page.charAt(at) != '"' || page.startsWith("\"\"", at); at++) {
                    at += page.charAt(at) == '"' ? 1 : 0;
                    cell.append(page.charAt(at));
                }
                at++;
            } else {
                while (page.charAt(at) != ',' && page.charAt(at) != '\r') {
                    check("\"\n".indexOf(page.charAt(at)) < 0, () -> "quotes around cells that need them: " + page);
                    cell.append(page.charAt(at++));
                }
            }
            row.add(cell.toString());
            if (page.startsWith("\r\n", at)) {
                rows.add(row);
                row = new ArrayList<>();
                at += 2;
            } else {
                check(page.charAt(at) == ',', () -> "a comma or an end of line after a cell: " + page);
                at++;
            }
        }
        return rows;
    }

    private static Set<String> ics(String page) {
        for (String line : page.split("\r\n")) {
            check(line.indexOf('\n') < 0 && line.indexOf('\r') < 0, () -> "lines end as in RFC 5545: " + line);
            check(line.getBytes(StandardCharsets.UTF_8).length <= 75, () -> "folded: " + line);
        }
        return names(ICS_NAME, page.replace("\r\n ", "").replace("\r\n\t", ""));
    }

    private static Set<String> names(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void check(boolean holds, java.util.function.Supplier<String> message) {
        if (!holds) {
            throw new AssertionError(message.get());
        }
    }

    /** What of a page is in none of some others. */
    static Set<String> beyond(Set<String> shape, Map<?, Set<String>> others) {
        Set<String> beyond = new TreeSet<>(shape);
        others.values().forEach(beyond::removeAll);
        return beyond;
    }
}
