package org.readout.writing.input;

/**
 * Something that an input refers to.
 *
 * @param noun what it is, as 'actor'
 * @param slug by what it goes, which is a slug or a code
 * @param path where in the input it stands
 */
public record InputReference(String noun, String slug, String path) {

    /** A part of an input that as a whole names something of the record. */
    public interface Part {

        /** What it names, as 'event code'. */
        String referenceNoun();

        /** By what it goes; null where a piece of that is missing. */
        String referenceSlug();
    }
}
