package org.readout.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.readout.platform.Caches;
import org.readout.platform.ValueSize;

/**
 * Renders what the graph answered, and keeps pages by the answer that they were made of, and by their address: so none is
 * stale, for whatever changes the page changes one of the two.
 */
@Singleton
class RenderedPages {

    private static final byte SEPARATOR = 0;

    private final ObjectMapper json;
    private final long memory;
    private final Cache<Digest, Rendered> pages;

    RenderedPages(ObjectMapper json, PageSettings settings) {
        this.json = json;
        memory = settings.memory().asLongValue();
        pages = Caches.builder()
                .maximumWeight(memory)
                .weigher((Digest key, Rendered page) ->
                        Math.toIntExact(ValueSize.CACHE_ENTRY + Digest.BYTES + page.content.length()))
                .build();
    }

    /** @param answer the data of the view's document, as JSON in UTF-8 */
    <D> Rendered page(View<D> view, Form form, byte[] answer, ViewContext page) throws IOException {
        if (memory == 0) {
            return render(view, form, answer, page);
        }
        Digest key = Digest.of(form, answer, page);
        Rendered before = pages.getIfPresent(key);
        if (before != null) {
            return before;
        }
        Rendered rendered = render(view, form, answer, page);
        pages.put(key, rendered);
        return rendered;
    }

    private <D> Rendered render(View<D> view, Form form, byte[] answer, ViewContext page) throws IOException {
        D found = json.readValue(answer, view.type());
        Subject subject = view.subject(found).orElse(null);
        String content = subject == null
                ? ""
                : form == Form.JSON
                        ? new String(answer, StandardCharsets.UTF_8)
                        : view.forms().get(form).render(found, page);
        return new Rendered(
                subject,
                Buffer.buffer(content),
                subject == null ? null : view.next(found).orElse(null));
    }

    /**
     * A page as it is sent.
     *
     * @param subject null where the record has none
     * @param next {@code after} of the next page; null where there is none, or where the form links to it
     */
    record Rendered(Subject subject, Buffer content, String next) {}

    /** A SHA-256 of all that a page hangs on. */
    private record Digest(BigInteger hash) {

        static final int BYTES = 100;

        static Digest of(Form form, byte[] answer, ViewContext page) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (String part :
                        List.of(form.name(), page.canonical(), page.today().toString())) {
                    digest.update(part.getBytes(StandardCharsets.UTF_8));
                    digest.update(SEPARATOR);
                }
                return new Digest(new BigInteger(digest.digest(answer)));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
