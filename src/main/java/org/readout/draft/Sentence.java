package org.readout.draft;

import java.util.List;

/**
 * A sentence with the quotations that stand in it.
 *
 * @param paragraph which paragraph it is of, counted from 0
 * @param quotations in the order of the tokens that they are
 */
record Sentence(int paragraph, List<Token> tokens, List<Quotation> quotations) {

    Span span() {
        return new Span(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
    }

    /** Whether it is nothing but what somebody said. */
    boolean isQuotationAlone() {
        return tokens.stream().noneMatch(Token::isWord) && !quotations.isEmpty();
    }

    Token token(int index) {
        return tokens.get(index);
    }

    int size() {
        return tokens.size();
    }
}
