package org.readout.draft.text;

import java.util.List;
import org.readout.statement.form.StatementForm;

/** Whether whole sentences of the speaker's are quoted, words of one, or nothing. */
public final class QuotedForm {

    private static final String ENDS = ".!?";

    private QuotedForm() {}

    /** @param numbers which of the sentence's quotations are the speaker's */
    public static StatementForm of(String text, Sentence sentence, List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return StatementForm.PARAPHRASE;
        }
        boolean whole = numbers.stream()
                .anyMatch(number -> isWhole(text, sentence.quotations().get(number)));
        return whole ? StatementForm.QUOTATION : StatementForm.PARTIAL_QUOTATION;
    }

    /** A sentence begins with a capital and has a few words, or ends before the quotation does. */
    private static boolean isWhole(String text, Quotation quotation) {
        List<Token> words = Tokenizer.tokens(text, quotation.words(), List.of());
        long count = words.stream().filter(Token::isWord).count();
        boolean capital = !words.isEmpty() && words.get(0).isCapitalized();
        boolean several =
                words.subList(0, Math.max(0, words.size() - 1)).stream().anyMatch(token -> token.isMark(ENDS));
        return several || capital && count > 2;
    }
}
