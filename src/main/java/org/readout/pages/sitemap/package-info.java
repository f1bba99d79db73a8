/** The addresses of pages, for crawlers (Sitemaps XML format, 0.9). */
package org.readout.pages.sitemap;
