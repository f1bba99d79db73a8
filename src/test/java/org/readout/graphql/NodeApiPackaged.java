package org.readout.graphql;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class NodeApiPackaged extends NodeApiTest {}
