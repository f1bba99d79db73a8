package org.readout.graphql.gate.document;

import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import org.readout.graphql.gate.text.DocumentShape;

/**
 * How far a document came.
 *
 * @param entry the document, or the errors that it was refused with
 * @param nodes of its syntax tree; 0 where it has none
 * @param fields how many fields and fragments it selects once fragments are spread
 */
public record ParsedDocument(PreparsedDocumentEntry entry, int nodes, long fields) {

    static ParsedDocument refused(GraphQLError error) {
        return new ParsedDocument(new PreparsedDocumentEntry(error), 0, 0);
    }

    static ParsedDocument of(Document document, DocumentShape shape) {
        return new ParsedDocument(new PreparsedDocumentEntry(document), shape.nodes(), shape.fields());
    }
}
