/** How graphql-java calls the resolvers, with as little between them as can be. */
package org.readout.graphql.fetch;
