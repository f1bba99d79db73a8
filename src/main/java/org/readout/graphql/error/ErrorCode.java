package org.readout.graphql.error;

/** The codes that stand in an error's {@code extensions.code}; {@code docs/errors.md} has an entry for each. */
public enum ErrorCode {
    /** The document is no GraphQL. */
    GRAPHQL_PARSE_FAILED,
    /** The document does not fit the schema. */
    GRAPHQL_VALIDATION_FAILED,
    /** What was sent cannot be meant. */
    BAD_USER_INPUT,
    /** Who asks is not known, and must be. */
    UNAUTHENTICATED,
    /** Who asks is known, and may not. */
    FORBIDDEN,
    /** No document is known by that hash; send it with its text. */
    PERSISTED_QUERY_NOT_FOUND,
    /** The record has other content under the same name. */
    CONFLICT,
    /** More is asked for than the server gives at once. */
    QUERY_TOO_COMPLEX,
    /** The answer took too long. */
    TIMEOUT,
    /** The client asks too much in too short a time. */
    RATE_LIMITED,
    /** All clients together ask too much for now. */
    OVERLOADED,
    /** The server stops, and another answers. */
    SHUTTING_DOWN,
    /** The record can be read for now, and not be written. */
    READ_ONLY,
    /** The database is away or has no space left, and its server waits for it. */
    DATABASE_UNAVAILABLE,
    /** The server failed; its log says more. */
    INTERNAL_SERVER_ERROR
}
