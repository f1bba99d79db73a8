package org.readout.draft;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.draft.text.ArticleText;

/** Texts of 262,144 characters, which take minutes of the processor where time grows with the square of them. */
class HostileArticleTest {

    private static final long MOST_SECONDS = 12;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "said ",
                "Lem and ",
                "“a.” ",
                "“a ",
                "'a ",
                "\" ",
                "\"a",
                "“",
                "a. ",
                "A.",
                "—\n",
                "- (@a)\n",
                "he said\n",
                "“a.”\n",
                "Lem said “a” ",
                "a",
                "\u0301",
                ", he",
                "citing Lem ",
                "a-"
            })
    void no_text_takes_more_time_than_its_size(String part) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        String text = part.repeat(ArticleText.MOST_BYTES / 4 / part.length()) + " Lem said.";
        long start = threads.getCurrentThreadCpuTime();
        MadeUpRecord.draft(text);
        long seconds = (threads.getCurrentThreadCpuTime() - start) / 1_000_000_000;
        assertTrue(seconds < MOST_SECONDS, () -> seconds + " s of CPU");
    }
}
