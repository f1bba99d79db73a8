package org.readout.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.readout.draft.MadeUpRecord.draft;
import static org.readout.draft.MadeUpRecord.proposals;
import static org.readout.draft.MadeUpRecord.unplaced;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.actor.profile.ActorKind;
import org.readout.draft.speaker.RecordActor;

class DraftTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "“We are ready to meet,” Ana Ruiz said on Friday.; ana-ruiz QUOTATION |We are ready to meet,",
                "“We are ready to meet,” said Boris Lem.; boris-lem QUOTATION |We are ready to meet,",
                "\"We are ready to meet,\" said ministry spokesman Boris Lem on Friday.; boris-lem QUOTATION |We are ready to meet,",
                "Lem said: «We are ready to meet.»; boris-lem QUOTATION |We are ready to meet.",
                "Lem: „We are ready to meet.“; boris-lem QUOTATION |We are ready to meet.",
                "‘We’re ready to meet,’ the Foreign Ministry said.; foreign-ministry QUOTATION |We’re ready to meet,",
                "“We are ready,” Lem said, “and so are they.”; boris-lem QUOTATION |We are ready,|and so are they.",
                "“Are we ready?” Lem asked.; boris-lem QUOTATION |Are we ready?",
                "Lem said Carla Lind was “very glad” to come.; boris-lem PARTIAL_QUOTATION |very glad",
                "“We are ready,” Lem told reporters, the Herald reported.; boris-lem QUOTATION |We are ready,",
                "“We are ready,” Lem told reporters, according to NORA.; boris-lem QUOTATION |We are ready,",
                "“We are ready,” Lem was quoted as saying by NORA.; boris-lem QUOTATION |We are ready,",
                "The ministry’s spokesman, Boris Lem, said afterward they were “quite ready now”.; boris-lem PARTIAL_QUOTATION |quite ready now",
                "Asked by reporters, Lem smiled and said: “We will try.”; boris-lem QUOTATION |We will try."
            })
    void a_quotation_is_of_whoever_stands_beside_the_verb_of_saying(String article, String proposal) {
        assertEquals(List.of(proposal), proposals(draft(article)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Ana Ruiz has reportedly also said that she will come.; ana-ruiz PARAPHRASE",
                "The palace on Tuesday denied that there were talks.; blue-palace PARAPHRASE",
                "According to Lem, there were no talks.; boris-lem PARAPHRASE",
                "There were no talks, according to Blue Palace spokeswoman Carla Lind.; carla-lind PARAPHRASE",
                "There were no talks, Lem said.; boris-lem PARAPHRASE",
                "Lem, a spokesman for the Foreign Ministry, confirmed the talks.; boris-lem PARAPHRASE",
                "Lem, who was in Oslo, has since confirmed the talks.; boris-lem PARAPHRASE",
                "Lem praised the talks, adding that more would follow.; boris-lem PARAPHRASE",
                "The talks were confirmed by the palace.; blue-palace PARAPHRASE",
                "There will be talks, the Herald reported.; daily-herald PARAPHRASE",
                "There will be talks, the Herald reported, citing sources close to the talks.; sources-close-to-the-talks PARAPHRASE",
                "Lem declined to comment.; boris-lem NO_COMMENT",
                "The palace did not respond to a request for comment.; blue-palace NO_COMMENT",
                "Lem has not confirmed the talks.; boris-lem NO_COMMENT",
                "Lem said Ruiz would come and that she said so.; boris-lem PARAPHRASE"
            })
    void a_paraphrase_is_of_the_subject_of_the_verb(String article, String proposal) {
        assertEquals(List.of(proposal), proposals(draft(article)));
    }

    @Test
    void several_who_speak_together_have_a_statement_each() {
        assertEquals(
                List.of("blue-palace PARAPHRASE", "foreign-ministry PARAPHRASE"),
                proposals(draft("The talks were confirmed by both the palace and the ministry.")));
        assertEquals(
                List.of("blue-palace NO_COMMENT", "boris-lem NO_COMMENT"),
                proposals(draft("Neither the palace nor Lem have confirmed that.")));
    }

    @Test
    void two_clauses_have_two_voices() {
        assertEquals(
                List.of("boris-lem PARAPHRASE", "carla-lind PARTIAL_QUOTATION |very likely"),
                proposals(draft("Lem said there would be no talks, but Lind called them “very likely”.")));
        assertEquals(
                List.of("boris-lem PARAPHRASE", "carla-lind PARTIAL_QUOTATION |we will come,"),
                proposals(draft("Lem said no, and “we will come,” Lind added.")));
    }

    @Test
    void a_quotation_goes_on_in_the_next_sentence_and_the_next_paragraph() {
        Draft draft = draft("""
                “We are ready,” Lem said. “They are not.

                “But they will be. We can wait.”
                """);
        assertEquals(
                List.of("boris-lem QUOTATION |We are ready,|They are not.|But they will be. We can wait."),
                proposals(draft));
        assertEquals(List.of(), draft.unplaced());
    }

    @Test
    void a_quotation_before_the_sentence_that_names_its_speaker_is_his() {
        assertEquals(
                List.of("boris-lem QUOTATION |We are ready.|We can wait,"),
                proposals(draft("“We are ready.\n\n“We can wait,” said Lem.")));
    }

    @Test
    void a_mark_that_was_forgotten_stands_before_who_said_it() {
        assertEquals(
                List.of("boris-lem QUOTATION |We are ready, and so is the palace,"),
                proposals(draft("“We are ready, and so is the palace, Lem told reporters, according to NORA.")));
    }

    @Test
    void a_pronoun_is_whoever_spoke_last() {
        assertEquals(
                List.of("boris-lem PARAPHRASE", "boris-lem QUOTATION |We can wait,"),
                proposals(draft("Lem said that there were talks.\n\n“We can wait,” he added.")));
    }

    @Test
    void a_pronoun_that_another_may_be_meant_by_is_nobody() {
        Draft between = draft("Lem said that there were talks. Jonas Berg met Ana Ruiz. “We can wait,” he added.");
        assertEquals(List.of("boris-lem PARAPHRASE"), proposals(between));
        assertEquals(List.of("AMBIGUOUS_PRONOUN he"), unplaced(between));
        Draft within = draft("Lem said that there were talks. When Jonas Berg came, he said that it was late.");
        assertEquals(List.of("AMBIGUOUS_PRONOUN he"), unplaced(within));
        Draft unknown = draft("Lem said so. Dora Zoll said no. “Perhaps not,” she added.");
        assertEquals(List.of("NOT_IN_THE_RECORD Dora Zoll", "AMBIGUOUS_PRONOUN she"), unplaced(unknown));
    }

    @Test
    void a_description_is_whoever_was_called_so() {
        assertEquals(
                List.of("senior-diplomat PARAPHRASE", "senior-diplomat QUOTATION |We can all wait,"),
                proposals(draft("There were talks, a senior diplomat said. “We can all wait,” the diplomat added.")));
        assertEquals(
                List.of("jonas-berg PARAPHRASE"),
                proposals(
                        draft("It was Danish President Jonas Berg who came, and Ruiz. The Danish president said no.")));
        Draft two = draft("President Ana Ruiz met President Jonas Berg. The president said no.");
        assertEquals(List.of("AMBIGUOUS_DESCRIPTION The president"), unplaced(two));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "An aide to Lem said no.; An aide to Lem",
                "A spokesman for the Foreign Ministry said no.; A spokesman for the Foreign Ministry",
                "Lem’s lawyer said no.; Lem’s lawyer",
                "Stanislaw Lem said no.; Stanislaw Lem",
                "“No, never,” said Stanislaw Lem.; Stanislaw Lem",
                "Dora Zoll said no.; Dora Zoll"
            })
    void whoever_is_near_a_name_is_not_that_person(String article, String words) {
        Draft draft = draft(article);
        assertEquals(List.of(), proposals(draft));
        assertEquals(List.of("NOT_IN_THE_RECORD " + words), unplaced(draft));
    }

    @Test
    void a_surname_is_whoever_the_article_names_in_full() {
        assertEquals(List.of(), proposals(draft("Berg said no.")));
        assertEquals(List.of(), proposals(draft("Jonas Adler came. Then Berg said no.")));
        assertEquals(List.of("jonas-berg PARAPHRASE"), proposals(draft("Jonas Berg came. Then Berg said no.")));
        RecordActor other = MadeUpRecord.actor(ActorKind.OFFICIAL, "Ada Berg");
        assertEquals(
                List.of("SEVERAL_OF_THAT_NAME Berg"),
                unplaced(draft("Jonas Berg met Ada Berg. On Monday Berg said no.", other)));
        RecordActor namesake = MadeUpRecord.actor(ActorKind.OFFICIAL, "Otto Lem", "Lem");
        assertEquals(List.of("SEVERAL_OF_THAT_NAME Lem"), unplaced(draft("Lem said no.", namesake)));
        assertEquals(List.of("otto-lem PARAPHRASE"), proposals(draft("Otto Lem came. Then Lem said no.", namesake)));
    }

    @Test
    void words_in_marks_that_nobody_says_are_listed_and_names_in_marks_are_not() {
        Draft draft = draft("The “very special and private talks” took place. The “meeting” was short.");
        assertEquals(List.of("NO_WORD_OF_SAYING “very special and private talks”"), unplaced(draft));
    }

    @Test
    void an_embedded_post_is_quoted_with_its_author_and_its_day() {
        Draft draft = draft("""
                Talks may come.
                JUST IN: Talks in Oslo on May 3 https://t.example/x pic.twitter.com/y
                — NORA news agency (@NORA_news) April 30, 2031
                """);
        assertEquals(List.of("nora QUOTATION |JUST IN: Talks in Oslo on May 3"), proposals(draft));
        assertEquals(LocalDate.of(2031, 4, 30), draft.proposals().get(0).printedOn());
    }

    @Test
    void a_headline_repeats_and_is_no_statement() {
        Draft draft = draft("Lem Says ‘No Talks’\n\nLem said that there were no talks.");
        assertEquals("Lem Says ‘No Talks’", draft.article().words(draft.headline()));
        assertEquals(List.of("boris-lem PARAPHRASE"), proposals(draft));
        assertNull(draft("Lem said that there were no talks.").headline());
    }

    @Test
    void how_the_article_names_the_speaker_and_hedges_is_verbatim() {
        Draft draft = draft("Foreign Ministry spokesman Boris Lem reportedly said, “We are ready,” NORA reported.");
        Proposal proposal = draft.proposals().get(0);
        assertEquals("Foreign Ministry spokesman Boris Lem", draft.article().words(proposal.attributedAs()));
        assertEquals("reportedly", draft.article().words(proposal.hedge()));
        assertEquals(
                List.of("NORA reported"),
                proposal.relays().stream().map(draft.article()::words).toList());
    }
}
