package org.readout.dossier.exports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.readout.dossier.exports.LinkedRecordRepository.Content;
import org.readout.graphql.RecordNode;
import org.readout.graphql.cost.Cost;
import org.readout.graphql.gate.client.PublicOrigin;
import org.readout.writing.RecordModel;
import org.readout.writing.RecordModels;
import org.readout.writing.content.RecordJson;

/** What the graph says of records in linked data. */
@GraphQLApi
@RegisterForReflection
public class LinkedRecordApi {

    private final LinkedRecordRepository contents;
    private final RecordModels models;
    private final LinkedNames names;

    public LinkedRecordApi(LinkedRecordRepository contents, RecordModels models, PublicOrigin origin) {
        this.contents = contents;
        this.models = models;
        names = new LinkedNames(models, origin.configured());
    }

    @Description("The record as linked data (JSON-LD 1.1), as exports have it.")
    @Cost(weight = 100)
    public @NonNull Uni<String> jsonLd(@Source RecordNode record) {
        return contents.of(record.key()).map(this::linked);
    }

    private String linked(Content content) {
        ObjectNode document = LinkedNames.context();
        ObjectNode linked = linked(models.of(content.kind()), content);
        names.named(linked);
        return RecordJson.MAPPER
                .createObjectNode()
                .<ObjectNode>set("@context", document)
                .setAll(linked)
                .toString();
    }

    private static <I> ObjectNode linked(RecordModel<I, ?> model, Content content) {
        try {
            return model.linked(model.read(content.slug(), content.json())).json();
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
