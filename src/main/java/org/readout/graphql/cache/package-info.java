/** What is kept between requests: parsed documents, documents that are asked for by their hash, and answers. */
package org.readout.graphql.cache;
