package org.readout;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A server that runs the documents of a folder alone, for assistants too, who have those for tools that say what they are. */
public class TrustedFolder implements QuarkusTestProfile {

    public static final String UNDESCRIBED = "query Sides { countries { code } }";
    public static final String DESCRIBED =
            "\"\"\"\nWhich countries there are.\n\"\"\"\nquery Countries { countries { code } }";
    public static final String IN_A_SUBFOLDER = "query Topics { topics(first: 1) { totalCount } }";

    /** By the names of their files. */
    private static final Map<String, String> DOCUMENTS = Map.of(
            "sides.graphql",
            UNDESCRIBED + "\n",
            "countries.graphql",
            DESCRIBED + "\n",
            "below/topics.graphql",
            IN_A_SUBFOLDER,
            "notes.txt",
            "{ countries { name } }",
            "block.graphql",
            "# for a page\n\"\"\"\n  Meetings with whom,\n  \"as they say\", and where.\n\"\"\"\n"
                    + "query BlockDescribed($first: Int!, $filter: MeetingFilter) "
                    + "{ meetings(first: $first, filter: $filter) { nodes { slug title } } }\n",
            "line.graphql",
            "\"Topics.\" query LineDescribed { topics(first: 1) { totalCount } }",
            "plain.graphql",
            "query Plain { topics(first: 1) { totalCount } }",
            "nameless.graphql",
            "\"Nameless.\" query { topics(first: 1) { totalCount } }",
            "writes.graphql",
            "\"Writes.\" mutation Writes { retract(id: \"x\", reason: \"y\") { __typename } }",
            "broken.graphql",
            "\"Broken.\" query Broken {");

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path folder = Files.createTempDirectory("documents");
            for (Map.Entry<String, String> document : DOCUMENTS.entrySet()) {
                Path file = folder.resolve(document.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, document.getValue());
            }
            return Map.of("readout.mcp.enabled", "true", "readout.documents.folder", folder.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
