package org.readout.graphql.page;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class PagingIT extends PagingTest {}
