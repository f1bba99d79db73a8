package org.readout.article;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ArticleApiPackaged extends ArticleApiTest {}
