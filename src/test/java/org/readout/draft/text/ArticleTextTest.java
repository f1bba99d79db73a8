package org.readout.draft.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.draft.MadeUpRecord;
import org.readout.draft.text.UnreadableArticle.Code;

class ArticleTextTest {

    @Test
    void what_is_no_text_is_refused_with_a_code() {
        assertEquals(
                Code.NOT_UTF_8,
                refused(new byte[] {'a', (byte) 0xc0, (byte) 0x80}).code());
        assertEquals(
                Code.NOT_UTF_8,
                refused("é".getBytes(StandardCharsets.ISO_8859_1)).code());
        assertEquals(
                Code.NOT_UTF_8,
                refused("a".repeat(9).concat("é").getBytes(StandardCharsets.UTF_16))
                        .code());
        assertEquals(
                Code.NOT_TEXT,
                refused("abc".getBytes(StandardCharsets.UTF_16LE)).code());
        assertEquals(
                Code.EMPTY,
                refused("\ufeff \n\u00a0\n".getBytes(StandardCharsets.UTF_8)).code());
        assertEquals(
                Code.TOO_LARGE, refused(new byte[ArticleText.MOST_BYTES + 1]).code());
        assertTrue(refused(new byte[] {'a', (byte) 0xff}).getMessage().startsWith("NOT_UTF_8: "));
    }

    @Test
    void offsets_count_code_points_and_no_byte_order_mark() throws Exception {
        ArticleText article =
                ArticleText.read(new ByteArrayInputStream("\ufeff🙂a\nb".getBytes(StandardCharsets.UTF_8)));
        int a = article.text().indexOf('a');
        int b = article.text().indexOf('b');
        assertEquals(1, article.offset(a));
        assertEquals(3, article.offset(b));
        assertEquals(1, article.line(a));
        assertEquals(2, article.line(b));
    }

    @Test
    void a_paragraph_is_a_line_or_several_that_were_broken_to_fit() {
        String wrapped =
                "This is a line of the usual length of a letter that someone\nBroke before a name, as letters do "
                        + "where they have no room\nfor more. A new one";
        assertEquals(List.of(wrapped), paragraphs(wrapped));
        assertEquals(List.of("One.", "Two.", "Three."), paragraphs("One.\nTwo.\r\n\n  Three. \n"));
    }

    private static List<String> paragraphs(String text) {
        ArticleText article = MadeUpRecord.article(text);
        return article.paragraphs().stream().map(article::words).toList();
    }

    private static UnreadableArticle refused(byte[] bytes) {
        return assertThrows(UnreadableArticle.class, () -> ArticleText.read(new ByteArrayInputStream(bytes)));
    }
}
