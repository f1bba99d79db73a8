package org.readout.travels.file;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;

/** XML files as strict UTF-8, past a byte order mark: the XML reader itself takes overlong sequences, and any encoding. */
final class XmlText {

    static final String NO_UTF_8 = "This is no UTF-8.";

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private XmlText() {}

    /** @throws CharacterCodingException where its beginning is no UTF-8; where a later part is not, reading it says so */
    static Reader open(Path file) throws IOException {
        Reader text = Files.newBufferedReader(file);
        try {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            return text;
        } catch (IOException failure) {
            text.close();
            throw failure;
        }
    }

    /** What to say of a file that is no XML. */
    static Fault fault(Path file, XMLStreamException failure) {
        int line = failure.getLocation() == null ? 1 : failure.getLocation().getLineNumber();
        String reason = failure.getNestedException() instanceof CharacterCodingException
                ? NO_UTF_8
                : "This is no XML: " + failure.getMessage().lines().findFirst().orElse("") + ".";
        return new Fault(file, line, reason);
    }
}
