package org.readout.draft;

import java.text.Normalizer;
import java.util.Locale;
import org.readout.graphql.TextLength;

/** Proposals of what articles and statements are called in addresses. */
public final class ProposedSlugs {

    private static final int HEADLINE = 60;
    private static final int SPEAKER = 45;

    private ProposedSlugs() {}

    /**
     * By its headline, else by its file's name, and its day.
     *
     * @param published null where nobody says
     */
    public static String article(Draft draft, String file, String published) {
        String headline = draft.headline() == null ? "" : slug(draft.article().words(draft.headline()), HEADLINE);
        String name = headline.isEmpty() ? slug(file.replaceFirst("\\.[A-Za-z0-9]{1,5}$", ""), HEADLINE) : headline;
        String day = published == null ? "" : slug(published, HEADLINE);
        return (name.isEmpty() ? "article" : name) + (day.isEmpty() ? "" : "-" + day);
    }

    /** Speaker, article, and its number among those of the article. */
    static String statement(Proposal proposal, String article, int number) {
        String rest = "-" + number;
        String speaker = cut(proposal.speaker().slug(), SPEAKER);
        return speaker + "-" + cut(article, TextLength.SLUG - speaker.length() - 1 - rest.length()) + rest;
    }

    private static String slug(String text, int longest) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char character = plain.charAt(i);
            if (character < 128 && Character.isLetterOrDigit(character)) {
                slug.append(character);
            } else if (Character.getType(character) != Character.NON_SPACING_MARK
                    && character != '’'
                    && character != '\''
                    && !slug.isEmpty()
                    && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        return cut(slug.toString(), longest);
    }

    /** At a hyphen, where there is one. */
    private static String cut(String slug, int longest) {
        String some = slug;
        if (slug.length() > longest) {
            int hyphen = slug.lastIndexOf('-', longest);
            some = slug.substring(0, hyphen > 0 ? hyphen : longest);
        }
        return some.endsWith("-") ? some.substring(0, some.length() - 1) : some;
    }
}
