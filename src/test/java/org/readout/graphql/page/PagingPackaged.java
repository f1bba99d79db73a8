package org.readout.graphql.page;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class PagingPackaged extends PagingTest {}
