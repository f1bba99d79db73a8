package org.readout.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.readout.pages.part.FoundRecord;

/** The templates of what every page may come to. */
@CheckedTemplate(basePath = "pages")
final class PageTemplates {

    private PageTemplates() {}

    static native TemplateInstance error(ViewContext page, int status, String message, List<FoundRecord> nearest);
}
