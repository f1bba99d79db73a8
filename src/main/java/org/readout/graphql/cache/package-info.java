/** What is kept between requests: parsed documents, documents that are asked for by their hash, answers, and results of events. */
package org.readout.graphql.cache;
