package org.readout.draft.text;

import java.util.List;

/** Where a quotation ends whose closing mark is not there, as its paragraph ends with who said it. */
final class ForgottenMark {

    /** In which "…, Ushakov told reporters, according to TASS." stands. */
    private static final int TAIL = 200;

    private static final int LONGEST_NAME = 7;
    private static final int LONGEST_REST = 10;

    private ForgottenMark() {}

    /** The place after the comma before who said it, or the end of the paragraph. */
    static int end(String text, Span rest) {
        Span tail = new Span(Math.max(rest.start(), rest.end() - TAIL), rest.end());
        List<Token> tokens = Tokenizer.tokens(text, tail, List.of());
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isMark(",") && isAttribution(tokens, i + 1)) {
                return tokens.get(i).end();
            }
        }
        return rest.end();
    }

    private static boolean isAttribution(List<Token> tokens, int from) {
        int verb = from;
        while (verb < tokens.size() && verb - from < LONGEST_NAME && isOfName(tokens.get(verb))) {
            verb++;
        }
        if (verb >= tokens.size() || !ReportingVerbs.isPlain(tokens.get(verb)) || tokens.size() - verb > LONGEST_REST) {
            return false;
        }
        return verb > from || verb + 1 < tokens.size() && tokens.get(verb + 1).isCapitalized();
    }

    private static boolean isOfName(Token token) {
        return token.isWord()
                && (token.isCapitalized() || WordClasses.isTitle(token) || WordClasses.isPronoun(token))
                && !ReportingVerbs.isPlain(token);
    }
}
