// Read by relay-compiler alone; the test takes what it makes of this.
graphql`
  query StatementsQuery($first: Int!) {
    ...Statements_page @arguments(first: $first)
  }
`;

graphql`
  fragment Statements_page on Query
  @refetchable(queryName: "StatementsPaginationQuery")
  @argumentDefinitions(first: { type: "Int!" }, after: { type: "String" }) {
    statements(first: $first, after: $after, orderBy: { field: SAID_ON }) @connection(key: "Statements_statements") {
      edges {
        node {
          id
          slug
        }
      }
    }
  }
`;
