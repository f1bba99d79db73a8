package org.readout.writing;

import java.util.List;
import org.readout.graphql.error.BadInput;
import org.readout.writing.content.ContentSql;

/** A kind of records that are named by their slugs. */
public abstract class SluggedModel<I, E extends RecordEntity> extends RecordModel<I, E> {

    protected SluggedModel(RecordKind kind, String list, Class<I> input, Class<E> entity) {
        super(kind, list, input, entity);
    }

    protected abstract String slug(I input);

    @Override
    public final String label(I input) {
        return slug(input);
    }

    @Override
    public List<String> nouns(I input) {
        return List.of(kind().noun());
    }

    @Override
    public final BadInput fault(String message) {
        return BadInput.at("slug", message);
    }

    @Override
    public ContentSql<I> contents() {
        return ContentSql.slugged(table(), this::slug);
    }
}
