package org.readout.graphql;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Hosts of URLs (RFC 3986, section 3.2.2): IP addresses in brackets, and registered names. A name with characters beyond
 * ASCII, percent-encoded or not, or in their ACE form ({@code xn--}), is one that {@link DomainNames} can look up.
 */
final class HostName {

    private static final String H16 = "[0-9A-Fa-f]{1,4}";
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final String LS32 = "(?:" + H16 + ":" + H16 + "|" + OCTET + "(?:\\." + OCTET + "){3})";

    /** The nine shapes of {@code IPv6address}, from none of its pieces left out to all. */
    private static final Pattern IPV6 = Pattern.compile(String.join(
                    "|",
                    "(?:H:){6}L",
                    "::(?:H:){5}L",
                    "(?:H)?::(?:H:){4}L",
                    "(?:(?:H:){0,1}H)?::(?:H:){3}L",
                    "(?:(?:H:){0,2}H)?::(?:H:){2}L",
                    "(?:(?:H:){0,3}H)?::H:L",
                    "(?:(?:H:){0,4}H)?::L",
                    "(?:(?:H:){0,5}H)?::H",
                    "(?:(?:H:){0,6}H)?::")
            .replace("H:", H16 + ":")
            .replace("H)", H16 + ")")
            .replace("::H", "::" + H16)
            .replace("L", LS32));

    private static final Pattern IP_FUTURE = Pattern.compile("[vV][0-9A-Fa-f]+\\.[-._~!$&'()*+,;=:0-9A-Za-z]+");
    private static final String ACE = "xn--";

    private HostName() {}

    static boolean isHost(String text) {
        if (text.startsWith("[")) {
            return text.endsWith("]") && isAddress(text.substring(1, text.length() - 1));
        }
        String name = decoded(text);
        if (name == null || name.isEmpty()) {
            return false;
        }
        boolean written = name.chars().allMatch(c -> c >= 128 || UrlSyntax.isNameCharacter(c));
        return written && (!isInternational(name) || DomainNames.canLookUp(name));
    }

    private static boolean isAddress(String text) {
        return IPV6.matcher(text).matches() || IP_FUTURE.matcher(text).matches();
    }

    private static boolean isInternational(String name) {
        return name.chars().anyMatch(c -> c >= 128)
                || name.toLowerCase(Locale.ROOT).startsWith(ACE)
                || name.toLowerCase(Locale.ROOT).contains("." + ACE);
    }

    /** A name without its percent-encoding, which is of UTF-8; null where it is not. */
    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(utf8.length);
        for (int i = 0; i < utf8.length; i++) {
            if (utf8[i] != '%') {
                bytes.put(utf8[i]);
            } else if (i + 2 < utf8.length
                    && Character.digit(utf8[i + 1], 16) >= 0
                    && Character.digit(utf8[i + 2], 16) >= 0) {
                bytes.put((byte) (Character.digit(utf8[i + 1], 16) * 16 + Character.digit(utf8[i + 2], 16)));
                i += 2;
            } else {
                return null;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
