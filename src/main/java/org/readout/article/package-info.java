/** The articles that carry statements. */
package org.readout.article;
