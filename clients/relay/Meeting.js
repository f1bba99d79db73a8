// Read by relay-compiler alone; the test takes what it makes of this.
graphql`
  query MeetingQuery($slug: String!) {
    meeting(slug: $slug) {
      ...Meeting_status
    }
  }
`;

graphql`
  fragment Meeting_status on Meeting
  @refetchable(queryName: "MeetingRefetchQuery")
  @argumentDefinitions(day: { type: "Date" }) {
    slug
    status(asOf: $day)
  }
`;
