/** The page of an article. */
package org.readout.pages.article;
