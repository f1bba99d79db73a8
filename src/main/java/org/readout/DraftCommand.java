package org.readout;

import jakarta.enterprise.inject.spi.CDI;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.readout.draft.Draft;
import org.readout.draft.DraftDocument;
import org.readout.draft.DraftNotes;
import org.readout.draft.ProposedSlugs;
import org.readout.draft.Provenance;
import org.readout.draft.speaker.ActorNameRepository;
import org.readout.draft.speaker.ActorNames;
import org.readout.draft.text.ArticleText;
import org.readout.draft.text.UnreadableArticle;
import org.readout.graphql.TextLength;
import org.readout.time.PartialDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code readout draft}. */
@Command(
        name = "draft",
        description = "Proposes a dossier of what an article says that people said, for an editor to confirm.",
        footer = {
            "",
            "Who speaks is found by the names and aliases that the record has. Summaries, days, likelihoods and chains are left to the "
                    + "editor; an import says which of them a statement lacks. Nothing is recorded.",
            "",
            "Exit status: 0 the article was read; 1 it is none, or the database or a file failed; 2 a wrong call."
        })
public class DraftCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @Spec
    CommandSpec spec;

    private Path file;

    @Parameters(
            paramLabel = "FILE",
            description = "The text of an article in UTF-8, a paragraph a line; - is standard input.")
    void setFile(String name) {
        if (!name.equals(STANDARD_INPUT) && !Files.isReadable(Path.of(name))) {
            throw new ParameterException(spec.commandLine(), "There is no file '" + name + "' that can be read.");
        }
        file = Path.of(name);
    }

    private String outlet;

    @Option(
            names = "--outlet",
            paramLabel = "SLUG",
            description = "Who published it; none where the article does not say.")
    void setOutlet(String slug) {
        outlet = checked(slug);
    }

    private String slug;

    @Option(
            names = "--slug",
            paramLabel = "SLUG",
            description = "What the article is called; made of its headline by default.")
    void setSlug(String slug) {
        this.slug = checked(slug);
    }

    private String published;

    @Option(names = "--published", paramLabel = "DATE", description = "When it was published, in EDTF, as 2018-10-23.")
    void setPublished(String edtf) {
        if (edtf != null && edtf.endsWith("?")) {
            throw new ParameterException(
                    spec.commandLine(), "An inferred date has a basis; leave it out, and write both into the draft.");
        }
        try {
            published = edtf == null ? null : PartialDate.of(edtf, null).edtf();
        } catch (IllegalArgumentException noDate) {
            throw new ParameterException(spec.commandLine(), noDate.getMessage());
        }
    }

    @Option(names = "--url", paramLabel = "URL", description = "Where it stands.")
    String url;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the dossier is written; standard output by default.")
    Path output;

    @Option(
            names = "--notes",
            paramLabel = "FILE",
            description =
                    "Where it is written as JSON in which places of the article each proposal and each sentence that could not be "
                            + "placed stand. Lines on standard error say it in short.")
    Path notes;

    @Override
    public Integer call() throws IOException, SQLException, UnreadableArticle {
        ArticleText article = read();
        ActorNameRepository actors =
                CDI.current().select(ActorNameRepository.class).get();
        ActorNames names = ActorNames.in(article);
        actors.forEach(names::add);
        Draft draft = Draft.of(article, names);
        String name = slug != null
                ? slug
                : ProposedSlugs.article(draft, file.getFileName().toString(), published);
        Provenance provenance = new Provenance(name, outlet, published, url);
        try (OutputStream out = out(output)) {
            new DraftDocument(draft, provenance).write(out);
        }
        DraftNotes found = new DraftNotes(draft, provenance);
        if (notes != null) {
            try (OutputStream out = out(notes)) {
                found.write(out);
            }
        }
        PrintWriter err = spec.commandLine().getErr();
        found.lines(file.toString()).forEach(err::println);
        if (outlet != null && !actors.hasOutlet(outlet)) {
            err.println("The record has no outlet '" + outlet + "' yet.");
        }
        err.printf(
                "%,d proposed, %,d not placed; summaries, days, likelihoods and chains are yours to write%n",
                draft.proposals().size(), draft.unplaced().size());
        err.flush();
        return 0;
    }

    private ArticleText read() throws IOException, UnreadableArticle {
        boolean standard = file.toString().equals(STANDARD_INPUT);
        try (InputStream in = standard ? System.in : Files.newInputStream(file)) {
            return ArticleText.read(in);
        }
    }

    private static OutputStream out(Path path) throws IOException {
        return path == null ? new FileOutputStream(FileDescriptor.out) : Files.newOutputStream(path);
    }

    private String checked(String slug) {
        if (slug != null
                && (slug.length() > TextLength.SLUG || !SLUG.matcher(slug).matches())) {
            throw new ParameterException(
                    spec.commandLine(), "'" + slug + "' is no slug: kebab case in ASCII, at most 120 characters.");
        }
        return slug;
    }
}
