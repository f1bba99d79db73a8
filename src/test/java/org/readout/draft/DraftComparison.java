package org.readout.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.readout.actor.profile.ActorKind;
import org.readout.draft.speaker.ActorNames;
import org.readout.draft.speaker.RecordActor;
import org.readout.draft.text.ArticleText;
import org.readout.draft.text.UnreadableArticle;
import org.readout.statement.form.StatementForm;

/**
 * Drafts of the articles of a record, compared with what editors recorded of them: {@code DraftComparison DOSSIER FOLDER [all]}.
 * FOLDER has the articles' texts as {@code 000….txt} to {@code 004….txt}; with {@code all} each difference is told.
 *
 * <p>A quotation that is proposed is right where the record has the same words of the same speaker in that article. A paraphrase
 * is where the record has a statement of that speaker in that article whose summary shares two words of meaning with the sentence
 * at least; the record does not say in which sentence it stands. Each quotation of the record, and for recall each paraphrase,
 * is found once at most.
 */
public final class DraftComparison {

    private static final Map<String, String> TEXTS = new TreeMap<>(Map.of(
            "paris-suggested-2018-10-23", "000",
            "paris-likely-2018-10-23", "001",
            "paris-contradicted-2018-11-06", "002",
            "open-to-talks-2018-09-03", "003",
            "july-meeting-wanted-2018-06", "004"));

    private static final int STEM = 5;
    private static final int FEWEST_SHARED = 2;

    private final JsonNode record;
    private final Path folder;
    private final boolean aliases;
    private final List<String> misses = new ArrayList<>();
    private Score quotations = Score.NONE;
    private Score quotedStatements = Score.NONE;
    private Score paraphrases = Score.NONE;

    private DraftComparison(JsonNode record, Path folder, boolean aliases) {
        this.record = record;
        this.folder = folder;
        this.aliases = aliases;
    }

    /**
     * How often proposals are right.
     *
     * @param recorded how many the record has
     * @param found how many of those were proposed
     */
    public record Score(int proposed, int right, int recorded, int found) {

        static final Score NONE = new Score(0, 0, 0, 0);

        Score plus(Score other) {
            return new Score(
                    proposed + other.proposed, right + other.right, recorded + other.recorded, found + other.found);
        }

        double precision() {
            return (double) right / proposed;
        }

        double recall() {
            return (double) found / recorded;
        }

        @Override
        public String toString() {
            return "%d | %d | %.2f | %d | %d | %.2f".formatted(proposed, right, precision(), recorded, found, recall());
        }
    }

    /**
     * Compares all articles.
     *
     * @param aliases whether speakers are found by their aliases too, many of which editors met in these very articles
     */
    public static DraftComparison of(Path dossier, Path folder, boolean aliases) throws IOException, UnreadableArticle {
        DraftComparison comparison =
                new DraftComparison(new ObjectMapper().readTree(dossier.toFile()), folder, aliases);
        for (Map.Entry<String, String> text : TEXTS.entrySet()) {
            comparison.compare(text.getKey(), comparison.draft(text.getValue()));
        }
        return comparison;
    }

    public static void main(String... arguments) throws IOException, UnreadableArticle {
        for (boolean aliases : new boolean[] {true, false}) {
            DraftComparison comparison = of(Path.of(arguments[0]), Path.of(arguments[1]), aliases);
            System.out.println(comparison.table());
            if (arguments.length > 2) {
                comparison.misses.forEach(System.out::println);
                System.out.println();
            }
        }
    }

    /** As it stands in the documentation. */
    String table() {
        return """
                | %s | proposed | right | precision | recorded | found | recall |
                |---|--:|--:|--:|--:|--:|--:|
                | quotations | %s |
                | statements with quotations | %s |
                | paraphrases and silence | %s |
                """.formatted(
                        aliases ? "with its names and aliases" : "with its names alone",
                        quotations,
                        quotedStatements,
                        paraphrases);
    }

    Score quotations() {
        return quotations;
    }

    Score quotedStatements() {
        return quotedStatements;
    }

    Score paraphrases() {
        return paraphrases;
    }

    private Draft draft(String number) throws IOException, UnreadableArticle {
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(number))
                    .findFirst()
                    .orElseThrow();
            try (InputStream in = Files.newInputStream(file)) {
                ArticleText article = ArticleText.read(in);
                ActorNames names = ActorNames.in(article);
                record.get("actors").forEach(actor -> names.add(actor(actor, aliases)));
                return Draft.of(article, names);
            }
        }
    }

    private static RecordActor actor(JsonNode actor, boolean aliases) {
        List<String> names = new ArrayList<>(List.of(actor.get("name").asText()));
        if (aliases) {
            actor.path("aliases").forEach(alias -> names.add(alias.asText()));
        }
        return new RecordActor(
                actor.get("slug").asText(), ActorKind.valueOf(actor.get("kind").asText()), names);
    }

    private void compare(String slug, Draft draft) {
        List<Recorded> recorded = recorded(slug);
        compareQuotations(slug, draft, recorded);
        compareParaphrases(slug, draft, recorded);
        draft.unplaced()
                .forEach(one -> misses.add(slug + ": not placed: " + one.reason() + " “"
                        + draft.article().words(one.words()) + "” in “"
                        + draft.article().words(one.sentence()) + "”"));
    }

    private void compareQuotations(String slug, Draft draft, List<Recorded> recorded) {
        List<Words> known = new ArrayList<>();
        recorded.forEach(one -> one.quotations().forEach(words -> known.add(new Words(one.speaker(), words))));
        int all = known.size();
        int proposed = 0;
        int right = 0;
        int statements = 0;
        int rightStatements = 0;
        for (Proposal proposal : draft.proposals()) {
            List<Words> words = proposal.quotations().stream()
                    .map(span ->
                            new Words(proposal.speaker().slug(), draft.article().words(span)))
                    .toList();
            proposed += words.size();
            int before = known.size();
            for (Words one : words) {
                if (!known.remove(one)) {
                    misses.add(slug + ": not recorded: " + one);
                }
            }
            right += before - known.size();
            statements += words.isEmpty() ? 0 : 1;
            rightStatements += before > known.size() ? 1 : 0;
        }
        known.forEach(words -> misses.add(slug + ": not proposed: " + words));
        quotations = quotations.plus(new Score(proposed, right, all, all - known.size()));
        quotedStatements = quotedStatements.plus(new Score(
                statements,
                rightStatements,
                (int) recorded.stream()
                        .filter(one -> !one.quotations().isEmpty())
                        .count(),
                (int) recorded.stream()
                        .filter(one -> !one.quotations().isEmpty())
                        .filter(one -> one.quotations().stream()
                                .anyMatch(words -> !known.contains(new Words(one.speaker(), words))))
                        .count()));
    }

    private void compareParaphrases(String slug, Draft draft, List<Recorded> recorded) {
        List<Pair> pairs = new ArrayList<>();
        List<Proposal> proposals = draft.proposals().stream()
                .filter(proposal -> proposal.quotations().isEmpty())
                .toList();
        for (Proposal proposal : proposals) {
            String sentence = draft.article().words(proposal.sentences().get(0));
            for (Recorded one : recorded) {
                int shared = one.speaker().equals(proposal.speaker().slug()) ? shared(sentence, one.summary()) : 0;
                if (shared >= FEWEST_SHARED) {
                    pairs.add(new Pair(proposal, one, shared));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::shared).reversed());
        Set<Proposal> right = new HashSet<>();
        Set<Proposal> used = new HashSet<>();
        Set<Recorded> found = new HashSet<>();
        for (Pair pair : pairs) {
            right.add(pair.proposal());
            if (!pair.recorded().isQuoted() && !found.contains(pair.recorded()) && used.add(pair.proposal())) {
                found.add(pair.recorded());
            }
        }
        List<Recorded> unquoted =
                recorded.stream().filter(one -> !one.isQuoted()).toList();
        proposals.stream()
                .filter(proposal -> !right.contains(proposal))
                .forEach(proposal -> misses.add(slug + ": not recorded: " + proposal.speaker() + ": "
                        + draft.article().words(proposal.sentences().get(0))));
        unquoted.stream()
                .filter(one -> !found.contains(one))
                .forEach(one -> misses.add(slug + ": not proposed: " + one.speaker() + ": " + one.summary()));
        paraphrases = paraphrases.plus(new Score(proposals.size(), right.size(), unquoted.size(), found.size()));
    }

    private List<Recorded> recorded(String article) {
        List<Recorded> all = new ArrayList<>();
        for (JsonNode statement : record.get("statements")) {
            for (JsonNode report : statement.get("reports")) {
                if (report.get("article").asText().equals(article)) {
                    List<String> words = new ArrayList<>();
                    report.path("quotations").forEach(quotation -> words.add(quotation.asText()));
                    all.add(new Recorded(
                            statement.get("speaker").asText(),
                            StatementForm.valueOf(statement.get("form").asText()),
                            statement.get("summary").asText(),
                            words));
                }
            }
        }
        return all;
    }

    private static int shared(String sentence, String summary) {
        Set<String> words = stems(sentence);
        words.retainAll(stems(summary));
        return words.size();
    }

    private static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() >= STEM) {
                stems.add(word.substring(0, STEM));
            }
        }
        return stems;
    }

    private record Words(String speaker, String words) {}

    private record Pair(Proposal proposal, Recorded recorded, int shared) {}

    private record Recorded(String speaker, StatementForm form, String summary, List<String> quotations) {

        boolean isQuoted() {
            return !quotations.isEmpty();
        }
    }
}
