package org.readout.graphql.cache;

import graphql.GraphQLError;
import java.util.List;
import org.readout.graphql.gate.document.ParsedDocument;

/** How many bytes of memory values take, at least as many as they do. */
final class HeapSize {

    /** An entry of a cache, with what the cache keeps beside it. */
    private static final int ENTRY = 300;

    private static final int STRING = 64;

    /** A node of a syntax tree with its place, its lists and its share of names, which the text has too. */
    private static final int NODE = 110;

    private static final int ERROR = 250;
    private static final int LOCATION = 50;

    private HeapSize() {}

    static int of(String text) {
        return STRING + text.length() * (isLatin(text) ? Byte.BYTES : Character.BYTES);
    }

    /** Of two texts that are kept together. */
    static int of(String key, String text) {
        return ENTRY + of(key) + of(text);
    }

    /** @param text that of the document, whose names and values are copied into its tree */
    static int of(String text, ParsedDocument document) {
        int size = ENTRY + of(text) * (document.nodes() == 0 ? 1 : 2) + document.nodes() * NODE;
        if (document.entry().hasErrors()) {
            for (GraphQLError error : document.entry().getErrors()) {
                size += of(error);
            }
        }
        return size;
    }

    private static int of(GraphQLError error) {
        List<?> locations = error.getLocations();
        return ERROR + of(String.valueOf(error.getMessage())) + (locations == null ? 0 : locations.size() * LOCATION);
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xff) {
                return false;
            }
        }
        return true;
    }
}
