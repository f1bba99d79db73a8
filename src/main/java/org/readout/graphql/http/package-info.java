/** GraphQL over HTTP, and the page to try it on. */
package org.readout.graphql.http;
