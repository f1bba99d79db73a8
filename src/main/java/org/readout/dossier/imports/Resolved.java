package org.readout.dossier.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.readout.writing.References;
import org.readout.writing.SlugKeys;

/** What the slugs of one batch stand for: those that the record has, and those that the batch itself brings. */
final class Resolved implements References {

    private final Map<String, Set<String>> asked = new HashMap<>();
    private final Map<String, Map<String, UUID>> keys = new HashMap<>();
    private final Map<String, Map<String, String>> codes;

    /** @param codes of each noun, each under itself */
    Resolved(Map<String, Map<String, String>> codes) {
        this.codes = codes;
    }

    void ask(String noun, String slug) {
        if (slug != null) {
            asked.computeIfAbsent(noun, any -> new HashSet<>()).add(slug);
        }
    }

    /** Slugs by noun. */
    Map<String, Set<String>> asked() {
        return asked;
    }

    void put(String noun, Map<String, UUID> found) {
        of(noun).putAll(found);
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

    /** What was found of that noun, slugs or codes. */
    SlugKeys<?> found(String noun) {
        return codes.containsKey(noun) ? codes(noun) : keys(noun);
    }

    @Override
    public SlugKeys<UUID> keys(String noun) {
        return new SlugKeys<>(noun, of(noun));
    }

    @Override
    public SlugKeys<String> codes(String noun) {
        return new SlugKeys<>(noun, codes.get(noun));
    }
}
