package org.readout.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlSyntaxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://example.org:8080/a/b?c=d&e=%20#f",
                "HTTPS://EXAMPLE.ORG/Path",
                "Http://example.org",
                "https://my_news.example.org/",
                "https://_dmarc.example.org",
                "https://r3---sn-apo3qvuoxuxbt.example.org/",
                "https://example.org./",
                "https://example.org:/",
                "https://example.org:65535/",
                "https://example.org:00080/",
                "https://localhost",
                "https://exa!mple",
                "https://192.0.2.1/",
                "https://[2001:db8::1]/",
                "https://[::]:8080",
                "https://[::ffff:192.0.2.1]",
                "https://[1:2:3:4:5:6:7:8]",
                "https://[1::3:4:5:6:7:8]",
                "https://[v1.fe80::a+en1]",
                "https://example.org?a/b?c",
                "https://example.org/a;b=c:d@e/",
                "https://example.org//a//",
                "https://example.org/%D0%BC#%41",
                "https://example.org/später?q=Ωmega#\uD83D\uDE00",
                "https://example.org/?\uE000",
                "https://xn--80ak6aa92e.example/",
                "https://XN--MLLER-KVA.de/",
                "https://müller.de/",
                "https://m%C3%BCller.de/",
                "https://Straße.de",
                "https://日本。jp",
                "https://пример.испытание:443/",
                "https://a_ü.de",
                "https://ü-.de"
            })
    void an_address_of_the_web_is_let_through_as_it_is(String text) {
        assertNull(UrlSyntax.fault(text));
        assertEquals(text, new Url(text).stringValueForSerialization());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " https://example.org",
                "\nhttps://example.org",
                "example.org",
                "/a/b",
                "//example.org/a",
                "https:",
                "https:example.org",
                "https:/example.org",
                "http s://example.org",
                "ftp://example.org",
                "ſhttp://example.org",
                "httpſ://example.org",
                "javascript:alert(1)",
                "javascript://example.org/%0aalert(1)",
                "mailto:a@example.org",
                "data:text/html,hello"
            })
    void what_is_no_absolute_url_of_the_web_is_refused(String text) {
        assertEquals("is no absolute http or https URL", UrlSyntax.fault(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user@example.org/",
                "https://user:word@example.org/",
                "https://whitehouse.gov@[::1]",
                "https://@a"
            })
    void a_user_before_the_host_is_refused(String text) {
        assertTrue(UrlSyntax.fault(text).startsWith("names a user"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https:///a",
                "https://?a",
                "https://:80",
                "https://exa mple.org",
                "https://exa\\mple.org",
                "https://example.org\\a",
                "https://exa<mple",
                "https://exa\tmple",
                "https://example.org:80a",
                "https://example.org:65536",
                "https://example.org:-1",
                "https://example.org:٨٠",
                "https://a:b:80",
                "https://[::1",
                "https://[::1]a",
                "https://[]",
                "https://[",
                "https://::1",
                "https://[1:2:3:4:5:6:7]",
                "https://[1:2:3:4:5:6:7:8:9]",
                "https://[1::2::3]",
                "https://[::12345]",
                "https://[::256.0.0.1]",
                "https://[fe80::1%25eth0]",
                "https://[example.org]",
                "https://a%2Fb",
                "https://a%25b",
                "https://a%zz",
                "https://a%4",
                "https://m%FCller.de",
                "https://xn--a",
                "https://a.XN--",
                "https://a℀.ü",
                "https://ü／a",
                "https://ü%.de",
                "https://ü..de",
                "https://ü\uFFFD.de",
                "https://ü\uD800.de",
                "https://\u0660a.ü",
                "https://a\u200Db.ü",
                "https://üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü.de"
            })
    void a_host_that_is_none_is_refused(String text) {
        assertTrue(UrlSyntax.fault(text).startsWith("has no host"), () -> UrlSyntax.fault(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a b",
                "https://example.org/a\u00A0b",
                "https://example.org/a\nb",
                "https://example.org/\u007F",
                "https://example.org/\u0085",
                "https://example.org/<a>",
                "https://example.org/\"",
                "https://example.org/a|b",
                "https://example.org/a\\b",
                "https://example.org/{a}",
                "https://example.org/a[0]",
                "https://example.org/?a[]=b",
                "https://example.org/%",
                "https://example.org/%4",
                "https://example.org/%zz",
                "https://example.org/%٤١",
                "https://example.org/#a#b",
                "https://example.org/\uE000",
                "https://example.org/\uFFFF",
                "https://example.org/\uFDD0",
                "https://example.org/\uD800",
                "https://example.org/gpj\u202Eexe.",
                "https://example.org/?\u2066a"
            })
    void what_must_be_percent_encoded_is_refused(String text) {
        assertTrue(UrlSyntax.fault(text).startsWith("has characters"), () -> UrlSyntax.fault(text));
    }

    /** One "::" stands for one group of zeros or more (RFC 4291, section 2.2), and an IPv4 address for two groups. */
    @Property(tries = 2000)
    void an_ipv6_address_has_eight_groups_or_leaves_some_out(
            @ForAll @IntRange(max = 9) int before,
            @ForAll @IntRange(max = 9) int after,
            @ForAll boolean ipv4,
            @ForAll boolean whole) {
        List<String> last = new ArrayList<>(Collections.nCopies(after, "aB9"));
        if (ipv4) {
            last.add("192.0.2.1");
        }
        String first = String.join(":", Collections.nCopies(before, "0"));
        String address = whole
                ? String.join(
                        ":",
                        Stream.concat(Collections.nCopies(before, "0").stream(), last.stream())
                                .toList())
                : first + "::" + String.join(":", last);
        int groups = before + after + (ipv4 ? 2 : 0);
        boolean is = whole ? groups == 8 : groups < 8;
        assertEquals(is, UrlSyntax.fault("http://[" + address + "]/") == null, address);
    }

    @Property(tries = 3000)
    void what_is_let_through_in_ascii_is_a_uri_to_the_jdk_too(@ForAll("urls") String text) throws URISyntaxException {
        if (UrlSyntax.fault(text) == null) {
            URI uri = new URI(text);
            assertNotNull(uri.getRawAuthority(), text);
        }
    }

    @Property(tries = 5000)
    void any_text_is_let_through_or_refused(@ForAll String rest) {
        UrlSyntax.fault(rest);
        UrlSyntax.fault("https://" + rest);
        UrlSyntax.fault("https://example.org/" + rest);
    }

    @Provide
    static Arbitrary<String> urls() {
        Arbitrary<String> part = Arbitraries.strings()
                .withChars("aZ09-._~!$&'()*+,;=:@/?#[]%<>\"\\^`{|} \n")
                .ofMaxLength(8);
        Arbitrary<String> host =
                Arbitraries.strings().withChars("ab1-._~").ofMinLength(1).ofMaxLength(8);
        return Combinators.combine(Arbitraries.of("http", "HTTPS", "https"), Arbitraries.oneOf(host, host, part), part)
                .as((scheme, authority, rest) -> scheme + "://" + authority + "/" + rest);
    }
}
