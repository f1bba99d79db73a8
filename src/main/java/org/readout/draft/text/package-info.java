/** The text of an article: its sentences, words and quotation marks, and words that are known. */
package org.readout.draft.text;
