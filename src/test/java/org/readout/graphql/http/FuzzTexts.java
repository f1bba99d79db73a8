package org.readout.graphql.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Texts that mean something to the server, texts that trouble servers, and ids and cursors sealed anew around the latter. */
final class FuzzTexts {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "\u00a0\u2003",
            "\u200b\u2060",
            "a",
            "%",
            "_",
            "\\",
            "'",
            "\"",
            "\0",
            "\ud800",
            "x\udfff",
            "😀",
            "\u202e",
            "é",
            "null",
            "-1",
            "0",
            "' or 1=1 --",
            "'; drop table topic; --",
            "or",
            "-",
            "\"\"",
            "putin -trump",
            "\"a phrase",
            "(((",
            "a:*&|!",
            "2018-11-11",
            "2018-02-30",
            "+999999999-12-31",
            "-999999999-01-01",
            "2018",
            "0000-01-01",
            "W10",
            "eyJ9",
            "WyJTQUlEX09OIl0",
            "MQ",
            "bnVsbA==",
            "US",
            "us",
            "ZZ",
            "036",
            "x".repeat(300),
            "9".repeat(40));

    private final Random random;
    private final List<String> known;
    private final List<String> all;
    private final List<String> ids = new ArrayList<>();
    private final List<String> cursors = new ArrayList<>();

    /** @param known slugs, ids and cursors that mean something to the server */
    FuzzTexts(Random random, List<String> known) {
        this.random = random;
        this.known = known;
        all = new ArrayList<>(known);
        all.addAll(ODD);
        known.stream().filter(text -> opened(text).startsWith("[")).forEach(cursors::add);
        known.stream()
                .filter(text -> opened(text).contains(":"))
                .filter(text -> !cursors.contains(text))
                .forEach(ids::add);
        // of those whose keys are texts
        List.of("Country:US", "Country:RU").forEach(id -> ids.add(sealed(id.getBytes(StandardCharsets.UTF_8))));
    }

    String next() {
        return random.nextInt(8) == 0 && !known.isEmpty() ? resealed(one(known)) : one(all);
    }

    /** One that shows nothing, whatever Java's own idea of blanks is. */
    String blank() {
        return one(List.of("", " ", "\u00a0\u2003", "\u200b\u2060", "\u3164", "\ufeff"));
    }

    String id() {
        return random.nextInt(3) == 0 ? next() : sealedAnewPerhaps(one(ids));
    }

    String cursor() {
        return random.nextInt(3) == 0 ? next() : sealedAnewPerhaps(one(cursors));
    }

    private String sealedAnewPerhaps(String sealed) {
        return random.nextBoolean() ? sealed : resealed(sealed);
    }

    /** A text of as many characters, in no way shorter by compression. */
    String ofLength(int characters) {
        StringBuilder text = new StringBuilder();
        while (text.length() < characters) {
            text.append((char) ('!' + random.nextInt('~' - '!')));
        }
        return text.toString();
    }

    /** What a seal held, with something put into it that does not belong there. */
    private String resealed(String sealed) {
        String opened = opened(sealed);
        int at = random.nextInt(opened.length() + 1);
        String changed = opened.substring(0, at)
                + one(List.of("\0", "\\u0000", "\\ud800", "\ufffd", "", "\"", "9"))
                + opened.substring(Math.min(opened.length(), at + random.nextInt(2)));
        byte[] bytes = changed.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(6) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return sealed(bytes);
    }

    private static String opened(String sealed) {
        try {
            return new String(Base64.getUrlDecoder().decode(sealed), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noSeal) {
            return sealed;
        }
    }

    private static String sealed(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
