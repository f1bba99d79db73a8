package org.readout.writing.content;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** A node of linked data (JSON-LD 1.1); what is null or empty leaves no trace in it. */
public final class LinkedNode {

    private final ObjectNode json = RecordJson.MAPPER.createObjectNode();

    /** A node that has a name in the record: its kind and its slug. */
    public static LinkedNode of(String kind, String slug, String... types) {
        LinkedNode node = new LinkedNode();
        node.json.put("@id", id(kind, slug));
        return node.types(types);
    }

    public static LinkedNode blank(String... types) {
        return new LinkedNode().types(types);
    }

    private static String id(String kind, String slug) {
        return "readout:" + kind + "/" + slug;
    }

    /** A list that keeps its order. */
    public static <T> LinkedNode list(List<T> list, Function<T, LinkedNode> made) {
        return new LinkedNode().nodes("@list", list, made);
    }

    public ObjectNode json() {
        return json;
    }

    public LinkedNode text(String property, Object text) {
        if (text != null) {
            json.put(property, text.toString());
        }
        return this;
    }

    public LinkedNode number(String property, Integer number) {
        if (number != null) {
            json.put(property, number);
        }
        return this;
    }

    public LinkedNode texts(String property, Collection<String> texts) {
        if (texts != null && !texts.isEmpty()) {
            ArrayNode list = json.putArray(property);
            texts.forEach(list::add);
        }
        return this;
    }

    /** A value that has a type, as a date in EDTF. */
    public LinkedNode literal(String property, Literal value) {
        if (value != null) {
            json.putObject(property).put("@type", value.literalType()).put("@value", value.literalText());
        }
        return this;
    }

    /** Something that has a type in linked data. */
    public interface Literal {

        /** The type, as {@code edtf:EDTF}. */
        String literalType();

        String literalText();
    }

    public LinkedNode link(String property, String kind, String slug) {
        return slug == null ? this : iri(property, id(kind, slug));
    }

    public LinkedNode links(String property, String kind, List<String> slugs) {
        return nodes(property, slugs, slug -> reference(kind, slug));
    }

    public static LinkedNode reference(String kind, String slug) {
        return new LinkedNode().text("@id", id(kind, slug));
    }

    public LinkedNode iri(String property, String iri) {
        if (iri != null) {
            json.putObject(property).put("@id", iri);
        }
        return this;
    }

    public LinkedNode node(String property, LinkedNode node) {
        if (node != null) {
            json.set(property, node.json);
        }
        return this;
    }

    public <T> LinkedNode nodes(String property, List<T> list, Function<T, LinkedNode> made) {
        if (list != null && !list.isEmpty()) {
            ArrayNode nodes = json.putArray(property);
            list.forEach(one -> nodes.add(made.apply(one).json));
        }
        return this;
    }

    public LinkedNode unnamed() {
        json.remove("@id");
        return this;
    }

    private LinkedNode types(String... types) {
        if (types.length == 1) {
            return text("@type", types[0]);
        }
        return texts("@type", List.of(types));
    }
}
