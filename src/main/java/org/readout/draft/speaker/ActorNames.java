package org.readout.draft.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readout.draft.text.ArticleText;
import org.readout.draft.text.QuotationMarks;
import org.readout.draft.text.Span;
import org.readout.draft.text.Token;
import org.readout.draft.text.Tokenizer;

/**
 * Finds the record's names in an article, the longest first. Of the record only those names are kept whose words stand in the
 * article, so that memory goes by the article. The first and the last word of a person's name are that person where the whole name
 * stands in the article too.
 */
public final class ActorNames {

    private final Set<String> words = new HashSet<>();
    private final List<List<Token>> sentences;
    private final Node names = new Node();
    private final Node parts = new Node();
    private final Set<RecordActor> named = new HashSet<>();

    private ActorNames(List<List<Token>> sentences) {
        this.sentences = sentences;
        for (List<Token> sentence : sentences) {
            for (Token token : sentence) {
                words.add(token.key());
                words.add(token.plainKey());
            }
        }
    }

    /** Those of no actor yet. */
    public static ActorNames in(ArticleText article) {
        List<List<Token>> sentences = new ArrayList<>();
        String text = article.text();
        for (Span paragraph : article.paragraphs()) {
            sentences.add(Tokenizer.tokens(text, paragraph, QuotationMarks.find(text, paragraph)));
            // within quotations too, for whoever is named in full there may go by a surname elsewhere
            sentences.add(Tokenizer.tokens(text, paragraph, List.of()));
        }
        return new ActorNames(sentences);
    }

    /** Adds an actor; all are added before the first is looked for. */
    public void add(RecordActor actor) {
        for (String name : actor.names()) {
            List<String> keys = keys(name);
            if (!keys.isEmpty() && words.containsAll(keys)) {
                names.add(keys, actor);
                if (actor.isPerson()
                        && keys.size() > 1
                        && name.equals(actor.names().get(0))) {
                    parts.add(List.of(keys.get(0)), actor);
                    parts.add(List.of(keys.get(keys.size() - 1)), actor);
                }
            }
        }
    }

    /** Looks through the whole article for who is named in it in full. */
    public void settle() {
        for (List<Token> sentence : sentences) {
            for (NameSpan match : matches(sentence)) {
                if (match.actors().size() == 1 && match.to() - match.from() > 1) {
                    named.addAll(match.actors());
                }
            }
        }
    }

    /** All that do not overlap, in the order of the sentence. */
    public List<NameSpan> matches(List<Token> sentence) {
        List<NameSpan> matches = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            NameSpan match = match(sentence, at);
            if (match != null) {
                matches.add(match);
                at = match.to();
            } else {
                at++;
            }
        }
        return matches;
    }

    private NameSpan match(List<Token> sentence, int from) {
        NameSpan whole = names.longest(sentence, from);
        if (whole != null) {
            return new NameSpan(whole.from(), whole.to(), likeliest(whole.actors()));
        }
        NameSpan part = sentence.get(from).isCapitalized() ? parts.longest(sentence, from) : null;
        if (part == null) {
            return null;
        }
        List<RecordActor> meant = part.actors().stream().filter(named::contains).toList();
        return meant.isEmpty() ? null : new NameSpan(from, part.to(), meant);
    }

    /** Of those who bear one name, whoever the article names in full as well. */
    private List<RecordActor> likeliest(List<RecordActor> bearers) {
        if (bearers.size() == 1) {
            return bearers;
        }
        List<RecordActor> meant = bearers.stream().filter(named::contains).toList();
        return meant.isEmpty() ? bearers : meant;
    }

    /** The words of a name, without an article at its beginning. */
    private static List<String> keys(String name) {
        List<String> keys =
                new ArrayList<>(Tokenizer.tokens(name).stream().map(Token::key).toList());
        if (keys.size() > 1 && keys.get(0).equals("the")) {
            keys.remove(0);
        }
        return keys;
    }

    /** The names that begin alike. */
    private static final class Node {

        private final Map<String, Node> next = new HashMap<>();
        private final Set<RecordActor> actors = new LinkedHashSet<>();

        void add(List<String> keys, RecordActor actor) {
            Node node = this;
            for (String key : keys) {
                node = node.next.computeIfAbsent(key, none -> new Node());
            }
            node.actors.add(actor);
        }

        NameSpan longest(List<Token> sentence, int from) {
            NameSpan longest = null;
            Node node = this;
            for (int i = from; i < sentence.size(); i++) {
                Node exact = node.next.get(sentence.get(i).key());
                node = exact != null ? exact : node.next.get(sentence.get(i).plainKey());
                if (node == null) {
                    return longest;
                }
                if (!node.actors.isEmpty()) {
                    longest = new NameSpan(from, i + 1, List.copyOf(node.actors));
                }
            }
            return longest;
        }
    }
}
