package org.readout.statement.form;

import org.eclipse.microprofile.graphql.Description;

/** How a statement's words came down. NO_COMMENT: a source reports that the speaker kept silent, declined or did not confirm. */
@Description(
        "How a statement's words came down. NO_COMMENT: a source reports that the speaker kept silent, declined or did not confirm.")
public enum StatementForm {
    @Description("Whole sentences in the speaker's own words.")
    QUOTATION,
    @Description("Some of the speaker's own words, within a reporter's sentence.")
    PARTIAL_QUOTATION,
    @Description("A reporter's words alone.")
    PARAPHRASE,
    @Description("Silence: the speaker declined, did not answer or did not confirm.")
    NO_COMMENT
}
