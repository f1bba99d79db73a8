package org.readout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Documents that are imported and exported in tests. */
final class DossierFiles {

    static final Path FIRST_RECORD = Path.of("src/main/resources/dossiers/trump-putin-2018.json");

    private DossierFiles() {}

    /** Later revisions of a statement of the first record, a line each. */
    static String revisions() {
        return """
                {"revision":{"slug":"%1$s","number":2,"content":{"slug":"%1$s","speaker":"donald-trump","form":"PARAPHRASE",\
                "summary":"Trump expects to meet Putin in Paris.","saidOn":{"edtf":"2018-10-23"},\
                "reports":[{"article":"paris-likely-2018-10-23"}]},"reason":"The day is printed.","by":"ana","at":"2024-05-06T07:08:09.123456Z"}}
                {"revision":{"slug":"%1$s","number":3,"reason":"Said by somebody else.","by":"ben","at":"2024-05-07T00:00:00Z"}}
                """.formatted(FirstDossier.RECORD.statements().get(0).slug());
    }

    /** So many statements and what they refer to, a line each, as an export writes them. */
    static String statements(int count) {
        StringBuilder lines = new StringBuilder("""
                {"actor":{"kind":"LEADER","slug":"ann","name":"Ann","country":"US"}}
                {"article":{"slug":"news"}}
                """);
        for (int i = 0; i < count; i++) {
            lines.append("""
                    {"statement":{"slug":"s-%d","speaker":"ann","form":"PARAPHRASE","summary":"No. %d.",\
                    "channel":"UNKNOWN","saidOn":{"edtf":"2018-10-23"},"reports":[{"article":"news"}]}}
                    """.formatted(i, i));
        }
        return lines.toString();
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    static String gunzip(Path file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
