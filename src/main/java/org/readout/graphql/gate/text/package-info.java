/** The text of a document: its tokens before it is parsed, and its size and shape once it is. */
package org.readout.graphql.gate.text;
