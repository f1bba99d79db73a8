package org.readout.writing.content;

/**
 * What kinds of entries documents hold.
 *
 * @param <I> what one is read as
 */
public interface EntryKind<I> {

    /** Of one, in a line of its own. */
    String name();

    /** Of all, in a dossier. */
    String list();

    Class<I> input();

    /** What an operator finds an entry by: the slug, where it has one. An input that was not checked yet may lack anything. */
    String label(I input);

    /** Equal for two that would make one record, of all kinds. */
    default String identity(I input) {
        return name() + " " + label(input);
    }
}
