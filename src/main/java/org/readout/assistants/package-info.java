/**
 * The record for assistants: tools by the Model Context Protocol. Each tool is a document that the graph is asked, through the same
 * limits as any client, and answers with what the record has: words, speaker, date, chain and permalink.
 */
package org.readout.assistants;
