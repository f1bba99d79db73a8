package org.readout.writing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.graphql.error.BadInput;
import org.readout.writing.content.ContentSql;
import org.readout.writing.content.EntryKind;
import org.readout.writing.content.LinkedNode;
import org.readout.writing.content.RecordJson;
import org.readout.writing.input.RefersTo;
import org.readout.writing.reference.References;

/**
 * What a kind of record is to whoever records, corrects, imports, restores or exports its records. It is said once, in the
 * package of the kind, by a bean that needs nothing and is found among all; what it refers to, its input says by
 * {@link RefersTo}.
 *
 * @param <I> the input of one record
 * @param <E> its entity
 */
public abstract class RecordModel<I, E extends RecordEntity> implements EntryKind<I> {

    private final RecordKind kind;
    private final String list;
    private final Class<I> input;
    private final Class<E> entity;

    /** @param list what all of them are called in a dossier */
    protected RecordModel(RecordKind kind, String list, Class<I> input, Class<E> entity) {
        this.kind = kind;
        this.list = list;
        this.input = input;
        this.entity = entity;
    }

    public final RecordKind kind() {
        return kind;
    }

    @Override
    public final String name() {
        String words = Stream.of(kind.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    @Override
    public final String list() {
        return list;
    }

    @Override
    public final Class<I> input() {
        return input;
    }

    public final Class<E> entity() {
        return entity;
    }

    /** The table of its entity. */
    public final String table() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /**
     * What an input would record.
     *
     * @param input without a fault
     * @param known all that the input refers to
     */
    public abstract E entity(I input, References known);

    /** A record as linked data. */
    public abstract LinkedNode linked(I input);

    /** How the contents of its records are read from the database, as inputs. */
    public abstract ContentSql<I> contents();

    /** What the record calls it, in messages. */
    public String title(I input) {
        return label(input);
    }

    /** What is wrong with correcting the record that an input names. */
    public BadInput fault(String message) {
        return new BadInput(message);
    }

    /** What a record is called by others who refer to it; nothing where nobody does. */
    public List<String> nouns(I input) {
        return List.of();
    }

    /** Whether others call some of its records so who refer to them. */
    public boolean isCalled(String noun) {
        return kind.noun().equals(noun);
    }

    /** The entities that stand beside that of a record, with keys of their own, as those of the record of that key. */
    public List<?> beside(E entity, UUID key) {
        return List.of();
    }

    /** Whether the same stands beside two entities, which is then left as it is; to be said wherever {@link #beside} is. */
    public boolean sameBeside(E one, E other) {
        return true;
    }

    /** The names of the fields in which two entities, with what stands beside them, hold different contents. */
    public List<String> differences(E one, E other) {
        return EntityContent.differences(one, other);
    }

    /** The names of the fields in which two inputs would record different contents. */
    public final List<String> inputDifferences(I one, I other) {
        return inputDifferences(one, other, References.anything());
    }

    /** The same, where what is referred to may go by several slugs. */
    public final List<String> inputDifferences(I one, I other, References known) {
        return differences(entity(one, known), entity(other, known));
    }

    /**
     * The input by which a content would be recorded.
     *
     * @param slug of the record; null where it has none
     * @param content as the database keeps it
     */
    public final I read(String slug, String content) throws JsonProcessingException {
        ObjectNode tree = (ObjectNode) tree(content);
        if (slug != null) {
            tree.put("slug", slug);
        }
        return RecordJson.MAPPER.treeToValue(tree, input);
    }

    @Override
    public final String toString() {
        return name();
    }

    /** A content as an object of its input's fields. */
    protected JsonNode tree(String content) throws JsonProcessingException {
        return RecordJson.MAPPER.readTree(content);
    }
}
