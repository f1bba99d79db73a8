package org.readout.pages.statement;

import io.quarkus.qute.TemplateData;
import org.readout.pages.part.EnumWords;

/**
 * What a statement says, and how its words came down.
 *
 * @param form its {@code StatementForm}
 * @param quotation null where nothing is quoted
 * @param summary the record's own words
 */
@TemplateData
public record SpokenWords(String form, String quotation, String summary) {

    /** The speaker's own words between quotation marks, else the record's. */
    public String marked() {
        return quotation == null ? summary : "“" + quotation + "”";
    }

    /** The same, cut to a length. */
    public String marked(int most) {
        return quotation == null ? Excerpt.of(summary, most) : "“" + Excerpt.of(quotation, most) + "”";
    }

    public boolean isSilence() {
        return "NO_COMMENT".equals(form);
    }

    /** The form for people. */
    public String formWords() {
        return switch (form) {
            case "QUOTATION" -> "whole sentences in the speaker’s own words";
            case "PARTIAL_QUOTATION" -> "some of the speaker’s own words, within a reporter’s sentence";
            case "PARAPHRASE" -> "a reporter’s words alone";
            case "NO_COMMENT" -> "silence: the speaker declined, did not answer or did not confirm";
            default -> EnumWords.of(form);
        };
    }
}
