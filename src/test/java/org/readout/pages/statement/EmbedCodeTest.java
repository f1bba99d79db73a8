package org.readout.pages.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.readout.pages.part.ActorLink;
import org.readout.pages.part.DayWithBasis;

class EmbedCodeTest {

    private static final String HOSTILE = "\"></iframe></blockquote><script>alert('x')</script> & &lt; <b";
    private static final String PERMALINK = "https://readout.example/statements/so";
    private static final DayWithBasis SAID = new DayWithBasis(
            "2018-11-05", "5 November 2018", false, null, LocalDate.of(2018, 11, 5), LocalDate.of(2018, 11, 5));

    @Test
    void a_frame_is_one_element_whatever_the_speaker_is_called() {
        Document pasted = Jsoup.parseBodyFragment(code(HOSTILE).frame());
        Element frame = pasted.selectFirst("iframe");
        assertEquals(List.of(frame), pasted.body().children());
        assertEquals(PERMALINK + "/embed", frame.attr("src"));
        assertEquals(HOSTILE + ", 5 November 2018", frame.attr("title"));
    }

    @Test
    void a_blockquote_has_the_words_as_they_were_said() {
        Document pasted = Jsoup.parseBodyFragment(code(HOSTILE).blockquote());
        assertEquals(
                List.of("blockquote", "p", "p", "a"),
                pasted.body().select("*").stream()
                        .map(Element::tagName)
                        .filter(name -> !name.equals("body"))
                        .toList());
        assertEquals(PERMALINK, pasted.selectFirst("blockquote").attr("cite"));
        assertEquals("“" + HOSTILE + "”", pasted.selectFirst("blockquote").text());
        assertEquals(PERMALINK, pasted.selectFirst("a").attr("href"));
    }

    @Test
    void words_of_the_record_are_not_passed_off_as_the_speakers() {
        EmbedCode code = new EmbedCode(
                PERMALINK,
                "CNN",
                new SpokenWords("PARAPHRASE", null, "CNN says so."),
                new ActorLink("cnn", "CNN"),
                SAID);
        assertEquals(
                "CNN says so. CNN, 5 November 2018, in Readout’s summary",
                Jsoup.parseBodyFragment(code.blockquote()).text());
    }

    private static EmbedCode code(String name) {
        return new EmbedCode(
                PERMALINK,
                name + ", 5 November 2018",
                new SpokenWords("QUOTATION", name, "summary"),
                new ActorLink("slug", name),
                SAID);
    }
}
