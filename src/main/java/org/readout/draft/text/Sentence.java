package org.readout.draft.text;

import java.util.List;

/**
 * A sentence with the quotations that stand in it.
 *
 * @param paragraph which paragraph it is of, counted from 0
 * @param quotations in the order of the tokens that they are
 */
public record Sentence(int paragraph, List<Token> tokens, List<Quotation> quotations) {

    public Span span() {
        return new Span(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
    }

    /** Whether it is nothing but what somebody said. */
    public boolean isQuotationAlone() {
        return tokens.stream().noneMatch(Token::isWord) && !quotations.isEmpty();
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public int size() {
        return tokens.size();
    }
}
