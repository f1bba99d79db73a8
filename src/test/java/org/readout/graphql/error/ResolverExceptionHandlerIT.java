package org.readout.graphql.error;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ResolverExceptionHandlerIT extends ResolverExceptionHandlerTest {}
