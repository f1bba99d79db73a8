package org.readout.dossier.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.readout.writing.input.SlugKeys;
import org.readout.writing.reference.References;

/** What the slugs of one batch stand for: those that the record has, and those that the batch itself brings. */
final class Resolved implements References {

    private final Map<String, Set<String>> asked = new HashMap<>();
    private final Map<String, Map<String, UUID>> keys = new HashMap<>();
    private final Map<String, Set<String>> retracted = new HashMap<>();

    void ask(String noun, String slug) {
        if (slug != null) {
            asked.computeIfAbsent(noun, any -> new HashSet<>()).add(slug);
        }
    }

    /** Slugs by noun. */
    Map<String, Set<String>> asked() {
        return asked;
    }

    void put(String noun, KeyRepository.Keys found) {
        of(noun).putAll(found.all());
        if (!found.retracted().isEmpty()) {
            retracted.computeIfAbsent(noun, any -> new HashSet<>()).addAll(found.retracted());
        }
    }

    void put(String noun, String slug, UUID key) {
        of(noun).put(slug, key);
    }

    boolean has(String noun, String slug) {
        return of(noun).containsKey(slug);
    }

    Map<String, UUID> of(String noun) {
        return keys.computeIfAbsent(noun, any -> new HashMap<>());
    }

    /** What was found of that noun, slugs or codes, that can be referred to. */
    SlugKeys found(String noun) {
        Set<String> without = retracted.get(noun);
        if (without == null) {
            return keys(noun);
        }
        Map<String, UUID> standing = new HashMap<>(of(noun));
        standing.keySet().removeAll(without);
        return new SlugKeys(noun, standing);
    }

    @Override
    public SlugKeys keys(String noun) {
        return new SlugKeys(noun, of(noun));
    }
}
