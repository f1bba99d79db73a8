package org.readout.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where a page stands, for its links.
 *
 * @param origin what permalinks begin with
 * @param path that of the page, without a suffix
 * @param graphiql where GraphiQL opens with the page's document and variables; null where there is none
 * @param links its other forms
 * @param assets where its styles and its icon are
 * @param today the day that is taken where none is asked for
 * @param request what was asked for
 */
public record ViewContext(
        String origin,
        String path,
        String graphiql,
        List<Link> links,
        Assets.Addresses assets,
        LocalDate today,
        ViewRequest request) {

    /** The one address that this page is known by. */
    public String canonical() {
        return origin + address(path, request.parameters());
    }

    /** The address of this page in a form. */
    public String absolute(Form form) {
        return origin + address(path + "." + form.suffix(), request.parameters());
    }

    /** The address of this page without its origin. */
    public String relative() {
        return address(path, request.parameters());
    }

    /** The address of the next page in a form. */
    String following(Form form, String after) {
        Map<String, String> parameters = new TreeMap<>(request.parameters());
        parameters.put("after", after);
        return address(path + "." + form.suffix(), parameters);
    }

    /** The address of this page with another value of a parameter, or without it. */
    public String with(String parameter, Object value) {
        Map<String, String> parameters = new TreeMap<>(request.parameters());
        if (value == null) {
            parameters.remove(parameter);
        } else {
            parameters.put(parameter, value.toString());
        }
        return address(path, parameters);
    }

    /** The address of the first page of the same list with another value of a parameter, or without it. */
    public String narrowed(String parameter, String value) {
        Map<String, String> parameters = new TreeMap<>(request.parameters());
        parameters.remove("after");
        parameters.remove(parameter);
        if (value != null) {
            parameters.put(parameter, value);
        }
        return address(path, parameters);
    }

    /** A path with parameters. */
    static String address(String path, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? path
                : path + "?"
                        + new TreeMap<>(parameters)
                                .entrySet().stream()
                                        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                                        .collect(Collectors.joining("&"));
    }

    /** As a component of an address (RFC 3986, section 2.1). */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Another form of a page. */
    public record Link(String name, String type, String address) {}
}
