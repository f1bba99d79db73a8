package org.readout.dossier.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.Dossier;
import org.readout.graphql.Text;
import org.readout.graphql.Url;

/** Holds {@code docs/dossier.schema.json} to what the reader takes; where it fails, {@code target/dossier.schema.json} is right. */
class DossierSchemaTest {

    private static final Path SCHEMA = Path.of("docs", "dossier.schema.json");
    private static final Path GENERATED = Path.of("target", "dossier.schema.json");
    private static final Path FIRST_RECORD = Path.of("src/main/resources/dossiers/trump-putin-2018.json");
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Test
    void the_schema_is_that_of_what_is_read() throws IOException {
        String generated = MAPPER.writeValueAsString(generator().generateSchema(Dossier.class)) + "\n";
        Files.writeString(GENERATED, generated);
        assertEquals(Files.readString(SCHEMA), generated);
    }

    @Test
    void the_first_record_fits_it() throws IOException {
        assertEquals(Set.of(), faults(MAPPER.readTree(FIRST_RECORD.toFile())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"actor\": []}",
                "{\"topics\": [{\"name\": \"Arms\"}]}",
                "{\"topics\": [{\"slug\": \"Arms Control\", \"name\": \"Arms\"}]}",
                "{\"topics\": [{\"slug\": \"arms\", \"name\": \"Arms\", \"colour\": \"red\"}]}",
                "{\"actors\": [{\"slug\": \"a\", \"name\": \"A\", \"kind\": \"KING\"}]}"
            })
    void what_is_refused_when_it_is_read_does_not_fit_it(String dossier) throws IOException {
        assertFalse(faults(MAPPER.readTree(dossier)).isEmpty());
    }

    private static Set<ValidationMessage> faults(JsonNode dossier) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Files.readString(SCHEMA));
        return schema.validate(dossier);
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        MAPPER, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.DEFINITIONS_FOR_ALL_OBJECTS)
                .with(Option.PLAIN_DEFINITION_KEYS)
                .with(
                        new JakartaValidationModule(
                                JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED,
                                JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS) {
                            /** Jakarta Validation means the whole text, JSON Schema any part of it. */
                            @Override
                            protected String resolveStringPattern(MemberScope<?, ?> member) {
                                String pattern = super.resolveStringPattern(member);
                                return pattern == null ? null : "^(?:" + pattern + ")$";
                            }

                            /** Both count characters by code points. */
                            @Override
                            protected Integer resolveStringMaxLength(MemberScope<?, ?> member) {
                                Text text = getAnnotationFromFieldOrGetter(member, Text.class, Text::groups);
                                return text == null
                                        ? super.resolveStringMaxLength(member)
                                        : Integer.valueOf(text.max());
                            }

                            @Override
                            protected Integer resolveStringMinLength(MemberScope<?, ?> member) {
                                Text text = getAnnotationFromFieldOrGetter(member, Text.class, Text::groups);
                                return text == null || text.blank()
                                        ? super.resolveStringMinLength(member)
                                        : Integer.valueOf(1);
                            }
                        });
        config.forFields()
                .withRequiredCheck(field -> field.getAnnotation(NonNull.class) != null
                        || field.getType().getErasedType().isPrimitive())
                .withDescriptionResolver(field ->
                        field.isFakeContainerItemScope() ? null : words(field.getAnnotation(Description.class)));
        config.forTypesInGeneral()
                .withDescriptionResolver(
                        scope -> words(scope.getType().getErasedType().getAnnotation(Description.class)))
                .withCustomDefinitionProvider((type, context) -> Stream.of(Url.class, Instant.class)
                        .filter(text -> type.getErasedType() == text)
                        .findFirst()
                        .map(text -> new CustomDefinition(text(text == Url.class ? "iri" : "date-time")))
                        .orElse(null));
        return new SchemaGenerator(config.build());
    }

    private static ObjectNode text(String format) {
        return MAPPER.createObjectNode().put("type", "string").put("format", format);
    }

    private static String words(Description description) {
        return description == null ? null : description.value();
    }
}
