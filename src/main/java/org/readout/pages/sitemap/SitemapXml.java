package org.readout.pages.sitemap;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes sitemaps and indexes of them. */
final class SitemapXml {

    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private SitemapXml() {}

    /** Addresses of pages. */
    static String pages(List<String> addresses) {
        return document("urlset", "url", addresses);
    }

    /** Addresses of sitemaps. */
    static String index(List<String> addresses) {
        return document("sitemapindex", "sitemap", addresses);
    }

    private static String document(String root, String entry, List<String> addresses) {
        Function<String, String> line =
                address -> "<" + entry + "><loc>" + escaped(address) + "</loc></" + entry + ">\n";
        return START + "<" + root + " xmlns=\"" + NAMESPACE + "\">\n"
                + addresses.stream().map(line).collect(Collectors.joining()) + "</" + root + ">\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
