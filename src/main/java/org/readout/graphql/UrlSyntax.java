package org.readout.graphql;

import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an address of the web is: an absolute {@code http} or {@code https} URI (RFC 3986, section 3), or an IRI (RFC 3987, section
 * 2.2), in whose path, query and fragment stand characters of Unicode. {@link HostName} says which hosts there are. User
 * information is refused, as RFC 9110, section 4.2.4, has it: it is there to mislead, or holds a password.
 */
final class UrlSyntax {

    /** The components of a URI (RFC 3986, appendix B). */
    private static final Pattern COMPONENTS = Pattern.compile(
            "(?:[hH][tT][tT][pP][sS]?)://(?<authority>[^/?#]*)(?<path>[^?#]*)(?<query>\\?[^#]*)?(?<fragment>#.*)?",
            Pattern.DOTALL);

    private static final Pattern PORT = Pattern.compile(":(?:0*(?<number>\\d{1,5}))?");
    private static final int LAST_PORT = 65535;

    private static final String UNRESERVED = "-._~";
    private static final String SUB_DELIMITERS = "!$&'()*+,;=";

    private UrlSyntax() {}

    /** Returns null for an address of the web, and otherwise what the text is not, or has. */
    static String fault(String text) {
        Matcher url = COMPONENTS.matcher(text);
        if (!url.matches()) {
            return "is no absolute http or https URL";
        }
        String authority = url.group("authority");
        if (authority.indexOf('@') >= 0) {
            return "names a user before the host, which a URL of the web does not";
        }
        if (!hasHost(authority)) {
            return "has no host that is a domain name (RFC 3986, UTS 46) or an IP address";
        }
        boolean written = consistsOf(url.group("path"), c -> isPathCharacter(c) || c == '/')
                && consistsOf(url.group("query"), c -> isRest(c) || isPrivateUse(c))
                && consistsOf(url.group("fragment"), 1, UrlSyntax::isRest);
        return written ? null : "has characters that a URL has percent-encoded alone";
    }

    private static boolean hasHost(String authority) {
        int end = authority.startsWith("[") ? authority.indexOf(']') + 1 : authority.indexOf(':');
        String host = end < 0 ? authority : authority.substring(0, end);
        String port = authority.substring(host.length());
        return HostName.isHost(host) && (port.isEmpty() || isPort(port));
    }

    private static boolean isPort(String text) {
        Matcher port = PORT.matcher(text);
        return port.matches() && (port.group("number") == null || Integer.parseInt(port.group("number")) <= LAST_PORT);
    }

    private static boolean consistsOf(String component, IntPredicate allowed) {
        return consistsOf(component, 0, allowed);
    }

    /** Whether all from a place on is allowed, or percent-encoded. */
    private static boolean consistsOf(String component, int start, IntPredicate allowed) {
        int next;
        for (int i = start; component != null && i < component.length(); i = next) {
            int c = component.codePointAt(i);
            next = i + Character.charCount(c);
            if (c == '%' && isHex(component, i + 1) && isHex(component, i + 2)) {
                next = i + 3;
            } else if (!allowed.test(c)) {
                return false;
            }
        }
        return true;
    }

    static boolean isHex(String text, int at) {
        return at < text.length() && text.charAt(at) < 128 && Character.digit(text.charAt(at), 16) >= 0;
    }

    private static boolean isRest(int c) {
        return isPathCharacter(c) || c == '/' || c == '?';
    }

    private static boolean isPathCharacter(int c) {
        return isNameCharacter(c) || c == ':' || c == '@' || isInternational(c);
    }

    /** Of {@code unreserved} and {@code sub-delims}, of which registered names are made. */
    static boolean isNameCharacter(int c) {
        return c < 128
                && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0 || SUB_DELIMITERS.indexOf(c) >= 0);
    }

    /** {@code ucschar} of RFC 3987, but for spaces and what changes the direction of writing (section 4.1). */
    private static boolean isInternational(int c) {
        boolean inside = c < 0x10000
                ? c >= 0xA0 && c <= 0xD7FF || c >= 0xF900 && c <= 0xFDCF || c >= 0xFDF0 && c <= 0xFFEF
                : c <= 0xEFFFD && (c & 0xFFFF) <= 0xFFFD && (c < 0xE0000 || c >= 0xE1000);
        return inside && !Character.isSpaceChar(c) && !isDirection(c);
    }

    /** The marks, embeddings, overrides and isolates of UAX 9. */
    private static boolean isDirection(int c) {
        return c == 0x61C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    /** {@code iprivate} of RFC 3987. */
    private static boolean isPrivateUse(int c) {
        return c >= 0xE000 && c <= 0xF8FF || c >= 0xF0000 && (c & 0xFFFF) <= 0xFFFD;
    }
}
