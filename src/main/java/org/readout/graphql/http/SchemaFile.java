package org.readout.graphql.http;

import graphql.schema.DefaultGraphqlTypeComparatorRegistry;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphqlTypeComparatorEnvironment;
import graphql.schema.GraphqlTypeComparatorRegistry;
import graphql.schema.idl.SchemaPrinter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The schema as a file, in the order of introspection and with the directives that code generators look for, before SmallRye's
 * own; kept from clients where they may not see it.
 */
@ApplicationScoped
public class SchemaFile {

    private static final String PATH = "/graphql/schema.graphql";
    private static final String TYPE = "text/plain; charset=UTF-8";
    private static final int BEFORE_SMALLRYE = -150;
    private static final int NOT_FOUND = 404;

    /** Their definitions are the specification's, and stand in no file. */
    private static final Set<String> DIRECTIVES = Set.of("deprecated", "oneOf", "specifiedBy");

    private final GraphQLSchema schema;
    private final boolean shown;
    private volatile String text;

    SchemaFile(
            GraphQLSchema schema,
            @ConfigProperty(name = "readout.introspection.enabled", defaultValue = "true") boolean shown) {
        this.schema = schema;
        this.shown = shown;
    }

    void init(@Observes Router router) {
        if (shown) {
            router.route(PATH)
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .order(BEFORE_SMALLRYE)
                    .blockingHandler(this::give, false);
        } else {
            router.route(PATH).order(BEFORE_SMALLRYE).handler(request -> request.fail(NOT_FOUND));
        }
    }

    private void give(RoutingContext request) {
        if (text == null) {
            text = print();
        }
        request.response().putHeader(HttpHeaders.CONTENT_TYPE, TYPE).end(text);
    }

    private String print() {
        SchemaPrinter.Options options = SchemaPrinter.Options.defaultOptions()
                .includeScalarTypes(true)
                .includeDirectiveDefinitions(false)
                .includeDirectives(DIRECTIVES::contains)
                .setComparators(new Order());
        return new SchemaPrinter(options).print(schema);
    }

    /** Types stand in the order of the alphabet, and what they have in that of the schema. */
    private static final class Order implements GraphqlTypeComparatorRegistry {

        private static final Set<Class<?>> AS_THEY_ARE = Set.of(
                GraphQLFieldDefinition.class,
                GraphQLInputObjectField.class,
                GraphQLEnumValueDefinition.class,
                GraphQLArgument.class);

        @Override
        public <T extends GraphQLSchemaElement> Comparator<? super T> getComparator(
                GraphqlTypeComparatorEnvironment environment) {
            Class<?> element = environment.getElementType();
            GraphqlTypeComparatorRegistry order = element != null && AS_THEY_ARE.contains(element)
                    ? AS_IS_REGISTRY
                    : DefaultGraphqlTypeComparatorRegistry.defaultComparators();
            return order.getComparator(environment);
        }
    }
}
