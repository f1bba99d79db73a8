package org.readout.graphql.observe;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.readout.graphql.cache.PersistedDocuments;

/**
 * The names by which metrics and SQL comments tell operations apart. Clients make names up, so there are few of them: those that
 * a setting lists; else those of trusted documents; else the first that are met. Beside them stand those of the server's own
 * documents.
 */
@Singleton
public class OperationNames {

    private static final String ANONYMOUS = "anonymous";
    private static final String OTHER = "other";
    private static final int MOST_NAMES = 100;
    private static final int LONGEST_NAME = 60;

    /** Finds more in comments and texts, which only those write whose documents are trusted. */
    private static final Pattern DEFINITION = Pattern.compile("\\b(?:query|mutation|subscription)\\s+(\\w+)");

    private final boolean open;
    private final Set<String> reserved = ConcurrentHashMap.newKeySet();
    private final Set<String> met = ConcurrentHashMap.newKeySet();

    @Inject
    OperationNames(
            PersistedDocuments documents,
            @ConfigProperty(name = "readout.metrics.operations") Optional<List<String>> named) {
        this(documents.trusted(), named);
    }

    OperationNames(Collection<String> trusted, Optional<List<String>> named) {
        open = named.isEmpty() && trusted.isEmpty();
        named.ifPresentOrElse(reserved::addAll, () -> trusted.forEach(this::reserve));
    }

    /** Tells the operations of a document apart, however many others there are; one of the server's own. */
    public void reserve(String document) {
        DEFINITION.matcher(document).results().forEach(definition -> reserved.add(definition.group(1)));
    }

    /**
     * The name, or what stands for it.
     *
     * @param name null where an operation has none
     */
    String label(String name) {
        if (name == null) {
            return ANONYMOUS;
        }
        return reserved.contains(name) || met.contains(name) || isMet(name) ? name : OTHER;
    }

    private boolean isMet(String name) {
        return open && name.length() <= LONGEST_NAME && met.size() < MOST_NAMES && isAdded(name);
    }

    private synchronized boolean isAdded(String name) {
        return met.size() < MOST_NAMES && met.add(name) || met.contains(name);
    }
}
