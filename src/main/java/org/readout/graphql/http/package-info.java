/** What the graph answers over HTTP beside GraphQL itself. */
package org.readout.graphql.http;
