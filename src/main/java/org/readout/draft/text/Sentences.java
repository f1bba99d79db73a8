package org.readout.draft.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes a paragraph apart into sentences. What ends within a quotation ends no sentence of the article's, unless the quotation ends it. */
public final class Sentences {

    private static final String ENDS = ".!?…";
    private static final int LONGEST_NAME = 8;

    /** What is longer is cut, in whatever place: no time that grows faster than a text is spent on it. */
    private static final int MOST_TOKENS = 400;

    /** With these a sentence goes on after "the U.S." too. */
    private static final Set<String> BEGINNINGS = Set.of(
            "the",
            "a",
            "an",
            "in",
            "on",
            "at",
            "but",
            "and",
            "he",
            "she",
            "it",
            "they",
            "we",
            "this",
            "that",
            "these",
            "those",
            "there",
            "as",
            "when",
            "while",
            "after",
            "before",
            "if",
            "for",
            "his",
            "her",
            "its",
            "their",
            "however",
            "meanwhile");

    private Sentences() {}

    public static List<Sentence> of(String text, Span paragraph, int number) {
        List<Quotation> quotations = QuotationMarks.find(text, paragraph);
        List<Token> tokens = Tokenizer.tokens(text, paragraph, quotations);
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        int quotation = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (i + 1 == tokens.size() || i + 1 - from == MOST_TOKENS || ends(tokens, i)) {
                List<Token> some = tokens.subList(from, i + 1);
                int count = (int) some.stream().filter(Token::isQuotation).count();
                sentences.add(new Sentence(
                        number, List.copyOf(some), List.copyOf(quotations.subList(quotation, quotation + count))));
                quotation += count;
                from = i + 1;
            }
        }
        return sentences;
    }

    /** Whether the sentence ends with this token, which is not the last. */
    private static boolean ends(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        Token next = tokens.get(at + 1);
        if (!begins(next)) {
            return false;
        }
        return switch (token.kind()) {
            case MARK ->
                ENDS.contains(token.text())
                        || token.isMark(")\u201d\u00bb\"")
                                && at > 0
                                && tokens.get(at - 1).isMark(ENDS);
            case QUOTATION -> endsWithin(token) && !isAttributed(tokens, at);
            case WORD ->
                token.text().endsWith(".")
                        && Abbreviations.mayEnd(token)
                        && next.isWord()
                        && BEGINNINGS.contains(next.lower());
            case POSSESSIVE -> false;
        };
    }

    private static boolean begins(Token next) {
        return next.isQuotation()
                || next.isMark("([\u2014\u2013-")
                || next.isWord()
                        && (next.isCapitalized()
                                || !Character.isLowerCase(next.text().codePointAt(0)));
    }

    private static boolean endsWithin(Token quotation) {
        String text = quotation.text();
        for (int i = text.length() - 1; i > 0; i--) {
            char character = text.charAt(i);
            if (ENDS.indexOf(character) >= 0) {
                return true;
            }
            if (Character.isLetterOrDigit(character) || character == ',') {
                return false;
            }
        }
        return false;
    }

    /** Whether a name and a verb of saying follow, and nothing else where the quotation ends with a full stop. */
    private static boolean isAttributed(List<Token> tokens, int quotation) {
        int verb = quotation + 1;
        while (verb < tokens.size()
                && verb - quotation <= LONGEST_NAME
                && tokens.get(verb).isWord()
                && ReportingVerbs.use(tokens.get(verb)) == null
                && (tokens.get(verb).isCapitalized() || WordClasses.isTitle(tokens.get(verb)))) {
            verb++;
        }
        if (verb == tokens.size() || ReportingVerbs.use(tokens.get(verb)) == null || verb == quotation + 1) {
            return false;
        }
        boolean stop = tokens.get(quotation).text().lastIndexOf('.')
                >= tokens.get(quotation).text().length() - 2;
        return !stop || verb + 1 == tokens.size() || tokens.get(verb + 1).isMark(".,");
    }
}
