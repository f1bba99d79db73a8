package org.readout.pages;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Parameters of an address, of which it is known which ones a view read. Others, as those by which sites track who came from where,
 * make no other page: links and canonical addresses leave them out.
 */
final class ReadParameters extends AbstractMap<String, String> {

    private final Map<String, String> all;
    private final Map<String, String> read = new TreeMap<>();

    ReadParameters(Map<String, String> all) {
        this.all = all;
    }

    @Override
    public String get(Object name) {
        String value = all.get(name);
        if (value != null && !value.isBlank()) {
            read.put(name.toString(), value);
        }
        return value;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return all.entrySet();
    }

    /** Those that were read and are not blank. */
    Map<String, String> read() {
        return Map.copyOf(read);
    }
}
